import { renderMarkdown } from './render-markdown.ts';

const startsWithTag = /^\s*<(?:!doctype|!--|[a-z][a-z0-9]*(?:[\s/>]|$))/iu;
// `[^<>]` and not `[^>]`: a tag that never ends must not be searched to the end of the text each time.
const blockTag = /<(?:p|h[1-6]|ul|ol|li|div|section|article|table|blockquote|body|html)\b[^<>]*>/iu;
const bodyTag = /<body\b[^<>]*>/iu;

/**
 * A model's reply as HTML of the body: a code fence around the whole is taken off, of a whole page only
 * the body is kept, Markdown and plain text are rendered.
 */
export function toBodyHtml(reply: string): string {
  const text = withoutFence(reply.replaceAll('\0', ''));
  if (startsWithTag.test(text) || blockTag.test(text)) return bodyOf(text);
  try {
    return renderMarkdown(text).html;
  } catch {
    // Thousands of nested quotes or lists overflow the parser: that is no Markdown anybody wrote.
    return plainParagraphs(text);
  }
}

/** The text between a first line of three backticks (and a language) and a last line of three. */
function withoutFence(reply: string): string {
  const text = reply.trim();
  const firstLineEnd = text.indexOf('\n');
  const firstLine = text.slice(0, Math.max(0, firstLineEnd)).trim();
  const fenced = /^```[a-z]*$/iu.test(firstLine) && text.endsWith('```') && firstLineEnd > 0;
  return fenced ? text.slice(firstLineEnd, -3) : reply;
}

/** The tags of html, head and body may be left out, so each is looked for by itself. */
function bodyOf(page: string): string {
  const body = after(page, bodyTag) ?? after(page, /<\/head\s*>/iu) ?? page;
  const end = body.search(/<\/body\s*>/iu);
  return end >= 0 ? body.slice(0, end) : body;
}

function after(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  return match ? text.slice(match.index + match[0].length) : null;
}

function plainParagraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}
