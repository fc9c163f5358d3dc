import type { z } from 'zod';
import type { articleSectionData, articleSectionOutput } from '#contracts/ai/article-section.ts';
import { introduction, writeSection } from './article-body.ts';
import { countWords } from './count-words.ts';
import { keywordsOf } from './describe-text.ts';
import { mannerOf } from './manner.ts';
import { sandboxMarker } from './sandbox-marker.ts';
import { writerOf } from './writer-of.ts';

type Data = z.infer<typeof articleSectionData>;
type Output = z.infer<typeof articleSectionOutput>;

/** The sections of one part, with the facts that fall to it and the numbers of their sources. */
export function writePart(data: Data): Output {
  const { part, sections } = data;
  const keywords = keywordsOf(data);
  // Each part has an order of sentences of its own: they are written without knowing of each other.
  const writer = writerOf(data, `part ${part.number}`);
  const parts = part.is_first ? [introduction(writer, keywords[0] ?? data.title, part.words)] : [];
  const marked = part.is_last ? countWords(sandboxMarker) : 0;
  const planned = sections.reduce((sum, { words }) => sum + words, 0);
  const room = part.words - countWords(parts.join('\n')) - marked;
  const facts = factsOf(data);
  let due = 0;
  let written = 0;
  for (const [index, { heading, words }] of sections.entries()) {
    writer.turnTo(heading, index + part.number);
    due += (room * words) / planned;
    const section = writeSection(writer, {
      heading,
      index: index + part.number,
      // Each section evens out what the ones before it took too much or left over.
      words: Math.round(due) - written,
      manner: mannerOf[data.content_structure],
      facts: facts.filter((_, fact) => fact % sections.length === index),
    });
    written += countWords(section);
    parts.push(section);
  }
  return { html: [...parts, ...(part.is_last ? [sandboxMarker] : [])].join('\n') };
}

/** Every part takes the facts whose turn it is: none is told twice. */
function factsOf({ facts, part }: Data): string[] {
  return facts
    .filter((_, index) => index % part.of === part.number - 1)
    .map(({ text, source }) => `${text} [${source}]`);
}
