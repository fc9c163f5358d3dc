import { marked } from 'marked';

const fence = /^\s*```[a-z]*[ \t]*\r?\n([\s\S]*?)\r?\n?```\s*$/iu;
const startsWithTag = /^\s*<(?:!doctype|!--|[a-z][a-z0-9]*(?:[\s/>]|$))/iu;
const blockTag = /<(?:p|h[1-6]|ul|ol|li|div|section|article|table|blockquote|body|html)\b[^>]*>/iu;

/**
 * A model's reply as HTML of the body: a code fence around the whole is taken off, of a whole page only
 * the body is kept, Markdown and plain text are rendered.
 */
export function toBodyHtml(reply: string): string {
  const text = withoutNulls(fence.exec(reply)?.[1] ?? reply);
  if (startsWithTag.test(text) || blockTag.test(text)) return bodyOf(text);
  return marked.parse(text, { async: false, gfm: true });
}

/** The end tags of head and body may be left out, so each is looked for by itself. */
function bodyOf(page: string): string {
  const start = /<body\b[^>]*>/iu.exec(page);
  const body = start
    ? page.slice(start.index + start[0].length)
    : page.replace(/<head\b[^>]*>[\s\S]*?<\/head\s*>/giu, '');
  const end = body.search(/<\/body\s*>/iu);
  return end >= 0 ? body.slice(0, end) : body;
}

function withoutNulls(text: string): string {
  return text.replaceAll('\0', '');
}
