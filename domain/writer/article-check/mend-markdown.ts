import type { CheerioAPI } from 'cheerio';
import { type Element, isTag, type Text } from 'domhandler';
import { marked } from 'marked';
import { elementsOf } from '../elements-of.ts';
import type { ArticleCheck, ArticleUnderCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { blockMarkdown, fenceLine, hasInlineMarkdown, strayMarks } from './markdown-signs.ts';
import { textBlocks } from './text-blocks.ts';

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
    // Each line is on its own: the line breaks of HTML are those of Markdown.
    const lines = run.map((paragraph) =>
      ($(paragraph).html() ?? '').replace(/<br\s*\/?>\n?/giu, '\n').replace(/^&gt;/gmu, '>'),
    );
    const html = marked.parse(lines.join('\n'), { async: false, gfm: true });
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
  // One dash alone is how dialogue is written.
  return runs.filter((run) => run.length > 1 || isSureAlone($, run[0]));
}

function isSureAlone($: CheerioAPI, paragraph: Element | undefined): boolean {
  return paragraph ? (blockMarkdown(linesOf($, paragraph))?.isSure ?? false) : false;
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
    for (const node of nodes) mendText($, node);
    sightings.push(mended('leftover_markdown', 'Markdown was turned into HTML.', text));
    // What began and ended in different elements ("**very <em>fine</em>**") cannot be paired any more.
    if (textBlocks($).length > 0 && hasInlineMarkdown($(element).text())) unmark($, element);
  }
  return sightings;
}

function mendText($: CheerioAPI, node: Text): void {
  if (!hasInlineMarkdown(node.data)) return;
  const escaped = node.data
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const html = marked.parseInline(escaped, { async: false, gfm: true });
  // The spaces at its ends part it from its neighbours.
  const [before = ''] = /^\s*/u.exec(node.data) ?? [];
  const [after = ''] = /\s*$/u.exec(node.data) ?? [];
  $(node).replaceWith(`${before}${html.trim()}${after}`);
}

function unmark($: CheerioAPI, element: Element): void {
  for (const node of $(element).find('*').addBack().contents().toArray()) {
    if (node.type === 'text') node.data = node.data.replaceAll('**', '');
  }
}

function reportStray({ $ }: ArticleUnderCheck): Sighting[] {
  return textBlocks($)
    .filter(({ text }) => strayMarks.test(text))
    .map(({ text }) =>
      reported('leftover_markdown', 'A mark of Markdown is left in the text.', text),
    );
}
