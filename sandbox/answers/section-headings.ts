import type { ArticleBrief } from '#contracts/ai/article-brief.ts';
import { capitalise } from '#sandbox/shared/words.ts';
import { commonHeadings, headingsOfStructure } from './banks/headings.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { PhraseWriter } from './phrase-writer.ts';

/** One section for about this many words. */
const wordsPerSection = 170;

/**
 * The given outline, or headings for the structure made of the keywords, each different.
 *
 * @param wanted how many; by the length of the text unless told
 */
export function headingsFor(
  data: ArticleBrief,
  writer: PhraseWriter,
  keywords: string[],
  wanted: number = Math.round(data.word_count / wordsPerSection),
): string[] {
  if (data.outline.length > 0) return [...data.outline];
  const patterns = [
    ...headingsOfStructure[data.content_structure],
    ...writer.random.shuffle(commonHeadings),
  ];
  const count = Math.max(2, Math.min(patterns.length, wanted));
  return patterns.slice(0, count).map((pattern, index) => {
    const topic = nounPhrase(keywords[index % keywords.length] ?? data.title);
    const heading = pattern.replace('{topic}', topic).replace('{Topic}', capitalise(topic));
    return data.content_structure === 'listicle' ? `${index + 1}. ${heading}` : heading;
  });
}
