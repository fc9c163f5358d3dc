import type { CheerioAPI } from 'cheerio';
import { type Element, isTag, type Text } from 'domhandler';
import { elementsOf } from '../elements-of.ts';
import { renderInlineMarkdown, renderMarkdown } from '../render-markdown.ts';
import type { ArticleCheck, ArticleUnderCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import {
  blockMarkdown,
  countsUp,
  fenceLine,
  hasInlineMarkdown,
  inlineMarkdown,
  strayMarks,
} from './markdown-signs.ts';
import { textBlock, textBlocks } from './text-blocks.ts';

/** Turns Markdown that stands as text inside the HTML into HTML; a mark without its partner is reported. */
export const mendMarkdown: ArticleCheck = (article) => [
  ...removeFences(article),
  ...mendBlocks(article),
  ...mendInline(article),
  ...reportStray(article),
];

/** A line of three backticks alone says where code or the whole article was to begin and end. */
function removeFences({ $ }: ArticleUnderCheck): Sighting[] {
  const fences = elementsOf($, 'p').filter((paragraph) =>
    fenceLine.test($(paragraph).text().trim()),
  );
  for (const fence of fences) $(fence).remove();
  return fences.length > 0
    ? [mended('leftover_markdown', 'The marks of a code block were removed.')]
    : [];
}

/** Headings, lists, tables, quotes and code written as Markdown, in one paragraph or one line a paragraph. */
function mendBlocks({ $ }: ArticleUnderCheck): Sighting[] {
  const sightings: Sighting[] = [];
  for (const run of runsOfBlocks($)) {
    const [first] = run;
    if (!first) continue;
    const excerpt = $(first).text();
    // Two spaces keep the break where no block begins with the next line.
    const lines = run.map((paragraph) =>
      ($(paragraph).html() ?? '')
        .replace(/<br\s*\/?>\n?/giu, '  \n')
        .replace(/^&gt;/gmu, '>')
        .replace(/^(\s*)•/gmu, '$1-'),
    );
    const { html, isWhole } = renderMarkdown(lines.join('\n'));
    if (!isWhole) {
      sightings.push(tangled(excerpt));
      continue;
    }
    for (const paragraph of run.slice(1)) $(paragraph).remove();
    $(first).replaceWith(html);
    sightings.push(mended('leftover_markdown', 'Markdown was turned into HTML.', excerpt));
  }
  return sightings;
}

/** Paragraphs that hold Markdown of blocks, those of one list or table together. */
function runsOfBlocks($: CheerioAPI): Element[][] {
  const runs: Element[][] = [];
  let kind: string | null = null;
  for (const node of $.root().contents().toArray()) {
    if (!isTag(node)) continue;
    const found = node.tagName === 'p' ? blockMarkdown(linesOf($, node)) : null;
    if (found && found.kind === kind && found.kind !== 'heading') runs.at(-1)?.push(node);
    else if (found) runs.push([node]);
    kind = found?.kind ?? null;
  }
  return runs.filter((run) => isSure($, run));
}

/** One dash alone is how dialogue is written, numbers that do not count up are dates or places. */
function isSure($: CheerioAPI, run: readonly Element[]): boolean {
  const lines = run.flatMap((paragraph) => linesOf($, paragraph));
  const { kind, isSure: isEnough } = blockMarkdown(lines) ?? { kind: null, isSure: false };
  return isEnough && (kind !== 'steps' || countsUp(lines));
}

function linesOf($: CheerioAPI, paragraph: Element): string[] {
  const copy = $(paragraph).clone();
  copy.find('br').replaceWith('\n');
  return copy
    .text()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Bold, italic, links and code inside a text. */
function mendInline({ $ }: ArticleUnderCheck): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { element, nodes, text } of textBlocks($)) {
    if (!hasInlineMarkdown(text)) continue;
    const isMended = nodes.map((node) => mendText($, node));
    if (isMended.includes(false)) {
      sightings.push(tangled(text));
      continue;
    }
    sightings.push(mended('leftover_markdown', 'Markdown was turned into HTML.', text));
    unmark(element);
  }
  return sightings;
}

/** Only the pieces that are Markdown are read as such. Whether they could be; one that cannot stays as it is. */
function mendText($: CheerioAPI, node: Text): boolean {
  let isWhole = true;
  const html = escaped(node.data).replace(inlineMarkdown, (piece) => {
    // A backslash that nobody needed for Markdown is one of the text.
    const rendered = renderInlineMarkdown(piece.replaceAll('\\', '\\\\'));
    isWhole &&= rendered.isWhole;
    return rendered.html;
  });
  if (isWhole && html !== escaped(node.data)) $(node).replaceWith(html);
  return isWhole;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What began and ended in different elements ("**very <em>fine</em>**") cannot be paired any more. */
function unmark(element: Element): void {
  const left = textBlock(element);
  if (!left || !hasInlineMarkdown(left.text)) return;
  for (const node of left.nodes) node.data = node.data.replaceAll('**', '');
}

function tangled(text: string): Sighting {
  return reported('leftover_markdown', 'So many marks of Markdown cannot be read.', text);
}

function reportStray({ $ }: ArticleUnderCheck): Sighting[] {
  return textBlocks($)
    .filter(({ text }) => strayMarks.test(text))
    .map(({ text }) =>
      reported('leftover_markdown', 'A mark of Markdown is left in the text.', text),
    );
}
