import type { ArticleBrief } from '#contracts/ai/article-brief.ts';
import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { endings, openings, promises } from './banks/guiding-sentences.ts';
import { countWords } from './count-words.ts';
import { type Manner, mannerOf } from './manner.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { PhraseWriter } from './phrase-writer.ts';
import { headingsFor } from './section-headings.ts';
import {
  criteriaTable,
  paragraphShape,
  prosAndCons,
  questionAndAnswer,
  rememberList,
  stepList,
} from './section-parts.ts';

/** A special part wants at least this many words of room. */
const leastRoomForPart = 70;

/** The structure's own part, shown in every third section; the others get a list now and then. */
const partOf: Readonly<Record<Manner, (writer: PhraseWriter) => string>> = {
  guide: criteriaTable,
  how_to: stepList,
  listicle: rememberList,
  comparison: criteriaTable,
  review: prosAndCons,
  landing_page: rememberList,
};

const question = /^(?:how|what|why|when|where|which|can|do|does|is|are|should)\b/;

/** Introduction, sections and ending in about `words` words. */
export function articleBody(
  data: ArticleBrief,
  { writer, keywords, words }: { writer: PhraseWriter; keywords: string[]; words: number },
): string {
  const parts = [introduction(writer, keywords[0] ?? data.title, words)];
  const end = [...questions(data, writer, keywords), closing(writer)];
  const headings = headingsFor(data, writer, keywords);
  const room = words - countWords([...parts, ...end].join('\n'));
  let written = 0;
  for (const [index, heading] of headings.entries()) {
    writer.turnTo(heading, index);
    // Each section evens out what the ones before it took too much or left over.
    const due = Math.round((room * (index + 1)) / headings.length) - written;
    const manner = mannerOf[data.content_structure];
    const section = writeSection(writer, { heading, index, words: due, manner });
    written += countWords(section);
    parts.push(section);
  }
  return [...parts, ...end].join('\n');
}

/** A short text has no room for a second paragraph before it begins. */
export function introduction(writer: PhraseWriter, primary: string, words: number): string {
  const first = writer.random.pick([
    `This is about “${primary}”, or more exactly about what makes ${nounPhrase(primary)} work in everyday life.`,
    `Here “${primary}” is looked at from the side of those who have to live with the result.`,
    `So let us take “${primary}” apart and see what really counts.`,
    `Whoever types “${primary}” into a search box deserves a straight answer.`,
  ]);
  const start = `<p>${escapeHtml(`${writer.sentence(openings)} ${first}`)}</p>`;
  if (words < 450) return start;
  return `${start}\n<p>${escapeHtml(`${writer.sentence(promises)} ${writer.sentence(openings)}`)}</p>`;
}

function closing(writer: PhraseWriter): string {
  const title = writer.random.pick(['In short', 'The bottom line', 'Where to go from here']);
  return `<h2>${title}</h2>\n<p>${escapeHtml(writer.sentence(endings))}</p>`;
}

/** Keywords that are questions get a section of their own, where the outline is free. */
function questions(data: ArticleBrief, writer: PhraseWriter, keywords: string[]): string[] {
  const asked = keywords.filter((keyword) => question.test(keyword)).slice(0, 3);
  if (data.outline.length > 0 || data.word_count < 500 || asked.length === 0) return [];
  return [
    '<h2>Questions readers ask</h2>',
    ...asked.map((each) => questionAndAnswer(writer, each)),
  ];
}

/** A heading and what follows it, in about `words` words; `facts` are paragraphs of their own. */
export function writeSection(
  writer: PhraseWriter,
  section: { heading: string; index: number; words: number; manner: Manner; facts?: string[] },
): string {
  const { heading, index, words, manner, facts = [] } = section;
  const parts = [`<h2>${escapeHtml(heading)}</h2>`, paragraph(writer, manner, words)];
  parts.push(...facts.map((fact) => `<p>${escapeHtml(fact)}</p>`));
  const left = () => words - countWords(parts.join('\n'));
  if (left() > leastRoomForPart) {
    if (index % 3 === 1) parts.push(partOf[manner](writer));
    else if (index % 3 === 2) parts.push(rememberList(writer));
  }
  while (left() > 12) parts.push(paragraph(writer, manner, left()));
  return parts.join('\n');
}

/** Sentences until the shape or the room is used up; at least one. */
export function paragraph(writer: PhraseWriter, manner: Manner, room: number): string {
  writer.beginParagraph();
  const sentences: string[] = [];
  for (const bank of paragraphShape(writer, manner)) {
    if (sentences.length > 0 && countWords(sentences.join(' ')) > room - 12) break;
    sentences.push(writer.sentence(bank));
  }
  return `<p>${escapeHtml(sentences.join(' '))}</p>`;
}
