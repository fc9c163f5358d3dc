import type { z } from 'zod';
import type { editArticleData, editArticleOutput } from '#contracts/ai/edit-article.ts';
import { paragraph } from './article-body.ts';
import { countWords } from './count-words.ts';
import { describeText } from './describe-text.ts';
import { mannerOf } from './manner.ts';
import type { PhraseWriter } from './phrase-writer.ts';
import { writerOf } from './writer-of.ts';

type Data = z.infer<typeof editArticleData>;
type Edits = z.infer<typeof editArticleOutput>['edits'];

/** What an editor changes: the length where it is off, else a word of transition at the beginning. */
export function editText(data: Data): z.infer<typeof editArticleOutput> {
  const writer = writerOf(data, 'edited');
  const edits = { too_short: lengthen, too_long: shorten, as_wanted: polish };
  return { ...describeText(data), edits: edits[data.length](data, writer) };
}

/** Paragraphs without a source can be moved, lengthened and left out. */
function plainParagraphs({ blocks }: Data): Data['blocks'] {
  return blocks.filter(({ html }) => /^<p>(?!<em>)/.test(html) && !/\[\d+\]/.test(html));
}

function lengthen(data: Data, writer: PhraseWriter): Edits {
  let missing = data.word_count - data.words_now;
  const edits: Edits = [];
  const paragraphs = plainParagraphs(data);
  for (let round = 0; missing > 0 && paragraphs.length > 0; round += 1) {
    const { block, html } = paragraphs[round % paragraphs.length] ?? { block: 0, html: '' };
    const more = paragraph(writer, mannerOf[data.content_structure], missing);
    const known = edits.find((edit) => edit.block === block);
    if (known) known.html += `\n${more}`;
    else edits.push({ block, html: `${html}\n${more}` });
    missing -= countWords(more);
  }
  return edits;
}

/** From the end, never the only paragraph under a heading. */
function shorten(data: Data): Edits {
  let surplus = data.words_now - data.word_count;
  const edits: Edits = [];
  for (const { block, html } of plainParagraphs(data).toReversed()) {
    if (surplus <= 0) break;
    const isOnly = /^<h\d/.test(data.blocks[block - 2]?.html ?? '<h2>');
    if (isOnly) continue;
    edits.push({ block, html: '' });
    surplus -= countWords(html);
  }
  return edits;
}

function polish(data: Data): Edits {
  const [first] = plainParagraphs(data);
  if (!first) return [];
  return [
    { block: first.block, html: first.html.replace('</p>', ' Read on for the details.</p>') },
  ];
}
