import { isTag, isText } from 'domhandler';
import { loadHtml } from './load-html.ts';

/** What an editor wants of one block: other HTML, or nothing at all. */
export interface BlockEdit {
  /** Number of the block, from 1. */
  block: number;
  /** In its place; empty takes the block out. */
  html: string;
}

/** The top-level blocks of a text in order: paragraphs, headings, lists, tables. */
export function blocksOf(html: string): string[] {
  const $ = loadHtml(html);
  return $.root()
    .contents()
    .toArray()
    .filter((node) => isTag(node) || (isText(node) && node.data.trim() !== ''))
    .map((node) => $.html(node).trim());
}

/**
 * The text with an editor's changes in it. An edit of a block that is not there is left out, and so is one
 * that takes a heading away: the sections stay as they were planned. Of two edits of one block the first
 * counts.
 */
export function applyEdits(html: string, edits: readonly BlockEdit[]): string {
  const wanted = new Map([...edits].reverse().map((edit) => [edit.block, edit.html.trim()]));
  return blocksOf(html)
    .map((block, index) => {
      const edited = wanted.get(index + 1);
      return edited === undefined || losesHeading(block, edited) ? block : edited;
    })
    .filter((block) => block !== '')
    .join('\n');
}

function losesHeading(block: string, edited: string): boolean {
  const level = /^<(h[2-6])\b/iu.exec(block)?.[1];
  return level !== undefined && !new RegExp(`^<${level}\\b`, 'iu').test(edited);
}
