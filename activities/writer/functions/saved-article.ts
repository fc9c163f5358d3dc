import type { AiSaved } from '#activities/thinker/ai-function.ts';
import type { Content } from '#entities/writer/content.ts';

/** Findings named in the timeline; the rest stands at the content. */
const shownFindings = 3;

/** What a function that has saved an article answers: figures, and what to look at, in words for people. */
export function savedArticle(content: Content): Omit<AiSaved, 'amount'> {
  const { id, title, wordCount, sources, findings } = content;
  return {
    result: { contentId: id, wordCount },
    message: `Wrote "${title}" (${figures(wordCount, sources.length)})${toLookAt(findings)}`,
    counts: { words: wordCount, sources: sources.length, findings: findings.length },
    relatedObjectType: 'content',
    relatedObjectId: id,
  };
}

function figures(words: number, sources: number): string {
  if (sources === 0) return `${words} words`;
  return `${words} words, ${sources} ${sources === 1 ? 'source' : 'sources'}`;
}

function toLookAt(findings: Content['findings']): string {
  if (findings.length === 0) return '';
  const shown = findings.slice(0, shownFindings).map(({ message }) => message);
  const more = findings.length - shown.length;
  return `. To look at: ${shown.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`;
}
