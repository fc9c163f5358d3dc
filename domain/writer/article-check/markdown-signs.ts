/** A line of three backticks, with or without the name of a language. */
export const fenceLine = /^(?:`{3,}|~{3,})\s*[a-z]{0,12}$/iu;

/** Emphasis hugs its words: "5 * 3 * 2" and a star of a footnote are none, "__init__" is a name. */
const bold =
  /(?<![\d*\\])\*{2,3}(?=[^\s*])(?:[^*\n]|\*(?!\*)){0,300}(?<=[^\s*])\*{2,3}|(?<![\p{L}\p{N}_\\])__(?=[^\s_])(?![\p{L}\p{N}]+__)[^_\n]{1,300}__(?![\p{L}\p{N}_])/u;
const italic =
  /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])[^*\n]{0,200}[^\s*]\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_/\\])_(?=[\p{L}\p{N}])[^_\n]{1,200}[\p{L}\p{N}.!?]_(?![\p{L}\p{N}_/])/u;
const link = /!?\[[^[\]\n]{1,200}\]\((?:[^()\s]|\([^()\s]{0,60}\)){1,300}\)/u;
const code = /`[^`\n]{1,200}`/u;

/** Each piece of Markdown within a line, from its first mark to its last. */
export const inlineMarkdown = new RegExp(
  [code, link, bold, italic].map(({ source }) => source).join('|'),
  'gu',
);

/** Whether a text holds Markdown within a line. */
export function hasInlineMarkdown(text: string): boolean {
  return text.search(inlineMarkdown) >= 0;
}

/** Two stars on one side of a word, a link without its end, a row of a table: nothing that can be mended surely. */
export const strayMarks =
  /(?<!\*)\*\*(?=\p{L})|(?<=[\p{L}.!?])\*\*(?!\*)|\]\(https?:|^#{2,6}\s|^\|.{0,300}\|$|`{3}/u;

/** A dash before degrees is a minus. */
const item = /^[-*+•]\s+(?!\d+(?:[.,]\d+)?\s?°)\S/u;

/** Whether lines count from 1 on: HTML counts by itself, so dates and places of a ranking would become others. */
export function countsUp(lines: readonly string[]): boolean {
  return lines.every((line, at) => Number.parseInt(line, 10) === at + 1);
}

/** What kind of Markdown block the lines of a paragraph are, and whether it is so without neighbours. */
export function blockMarkdown(lines: readonly string[]): {
  kind: 'heading' | 'list' | 'steps' | 'table' | 'quote' | 'fence' | 'rule';
  isSure: boolean;
} | null {
  const [first = ''] = lines;
  const every = (pattern: RegExp) => lines.length > 0 && lines.every((line) => pattern.test(line));
  if (lines.some((line) => /^#{1,6}\s+\S/u.test(line))) return { kind: 'heading', isSure: true };
  if (lines.length > 1 && /^`{3}/u.test(first) && /`{3}$/u.test(lines.at(-1) ?? '')) {
    return { kind: 'fence', isSure: true };
  }
  if (every(/^\|.*\|$/u)) return { kind: 'table', isSure: lines.length > 1 };
  if (every(item)) return { kind: 'list', isSure: lines.length > 1 };
  if (every(/^\d{1,2}[.)]\s+\S/u)) return { kind: 'steps', isSure: lines.length > 1 };
  if (every(/^>\s+[\p{L}"“„«]/u)) return { kind: 'quote', isSure: true };
  if (every(/^(?:-{3,}|\*{3,}|_{3,})$/u)) return { kind: 'rule', isSure: true };
  return null;
}
