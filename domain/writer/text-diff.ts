import { diffArrays } from 'diff';
import { pairBlocks } from './text-diff/pair-blocks.ts';
import { countReadWords, type ReadableBlock, readableBlocks } from './text-diff/readable-blocks.ts';

interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

interface DiffBlock {
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Missing of an added block. */
  before?: string;
  /** Missing of a removed block. */
  after?: string;
  /** Of a changed block: its words. The same and removed parts make `before`, the same and added ones `after`. */
  parts?: DiffPart[];
}

interface TextDiff {
  /** Paragraphs, headings, items and rows in the order of reading, as plain text. */
  blocks: DiffBlock[];
  addedWords: number;
  removedWords: number;
}

/**
 * Texts that differ in more are shown as a whole taken out and a whole put in: the time grows with the square of
 * the differences, and nobody reads them one by one.
 */
const mostDifferentBlocks = 1000;
const mostDifferentWords = 400;

/** Of all changed blocks together. */
const mostDifferentWordsInAll = 20_000;

/** What a person has to read to know what changed from one version of a text (cleaned HTML) to another. */
export function diffTexts(beforeHtml: string, afterHtml: string): TextDiff {
  const [before, after] = [readableBlocks(beforeHtml), readableBlocks(afterHtml)];
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: mostDifferentBlocks,
  }) ?? [
    { value: before, removed: true, added: false, count: before.length },
    { value: after, removed: false, added: true, count: after.length },
  ];
  const budget = { words: mostDifferentWordsInAll };
  const blocks: DiffBlock[] = [];
  let removed: ReadableBlock[] = [];
  for (const change of changes) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    blocks.push(...replaced(removed, change.added ? change.value : [], budget));
    removed = [];
    if (!change.added) {
      blocks.push(...change.value.map(({ text }) => same(text)));
    }
  }
  blocks.push(...replaced(removed, [], budget));
  return { blocks, ...countWords(blocks) };
}

function same(text: string): DiffBlock {
  return { kind: 'same', before: text, after: text };
}

/** A run of blocks in the place of another: what became what, what is gone, what is new. */
function replaced(
  removed: readonly ReadableBlock[],
  added: readonly ReadableBlock[],
  budget: { words: number },
): DiffBlock[] {
  const blocks: DiffBlock[] = [];
  let [row, column] = [0, 0];
  const passOver = (toRow: number, toColumn: number) => {
    for (const { text } of removed.slice(row, toRow))
      blocks.push({ kind: 'removed', before: text });
    for (const { text } of added.slice(column, toColumn))
      blocks.push({ kind: 'added', after: text });
    [row, column] = [toRow + 1, toColumn + 1];
  };
  for (const [pairedRow, pairedColumn] of pairBlocks(removed, added)) {
    passOver(pairedRow, pairedColumn);
    const [before, after] = [removed[pairedRow], added[pairedColumn]];
    if (before && after) blocks.push(changed(before, after, budget));
  }
  passOver(removed.length, added.length);
  return blocks;
}

function changed(
  before: ReadableBlock,
  after: ReadableBlock,
  budget: { words: number },
): DiffBlock {
  const words = diffArrays(before.tokens, after.tokens, {
    maxEditLength: Math.min(mostDifferentWords, budget.words),
  });
  const parts: DiffPart[] = words?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  })) ?? [
    { kind: 'removed', text: before.text },
    { kind: 'added', text: after.text },
  ];
  budget.words -= words
    ? words.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
    : Math.min(mostDifferentWords, budget.words);
  return { kind: 'changed', before: before.text, after: after.text, parts };
}

function countWords(blocks: readonly DiffBlock[]): { addedWords: number; removedWords: number } {
  const texts = { added: '', removed: '' };
  for (const { kind, before = '', after = '', parts = [] } of blocks) {
    if (kind === 'added') texts.added += `${after}\n`;
    if (kind === 'removed') texts.removed += `${before}\n`;
    for (const part of parts) if (part.kind !== 'same') texts[part.kind] += `${part.text}\n`;
  }
  return { addedWords: countReadWords(texts.added), removedWords: countReadWords(texts.removed) };
}
