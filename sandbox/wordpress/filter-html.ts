import sanitizeHtml from 'sanitize-html';

const allowedAttributes = {
  '*': ['class', 'id', 'title', 'lang', 'dir'],
  a: ['href', 'rel', 'target'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/**
 * What WordPress's kses leaves of a text by somebody without `unfiltered_html`: no scripts, styles, frames,
 * forms or event attributes, but the text inside script and style stays as visible text. Comments survive
 * for everybody, which sanitize-html would drop: they are taken out first, their places marked by
 * characters of the private use area, and put back in texts only, never inside an attribute. A comment with an
 * angle bracket in it is lost: browsers end some comments where the pattern here does not.
 */
export function filterHtml(html: string): string {
  const comments: string[] = [];
  const marked = html
    .replace(/[\uE000\uE001]/g, '')
    .replace(/<!--([\s\S]*?)-->/g, (comment, inner: string) => {
      if (/[<>]/.test(inner)) return '';
      comments.push(comment);
      return `\uE000${comments.length - 1}\uE001`;
    });
  const putBack = (text: string) =>
    text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => comments[Number(index)] ?? '');
  const filtered = sanitizeHtml(marked, {
    allowedTags: [
      ...sanitizeHtml.defaults.allowedTags,
      'img',
      'figure',
      'figcaption',
      'video',
      'audio',
    ],
    allowedAttributes,
    nonTextTags: ['noscript'],
    textFilter: putBack,
  });
  return filtered.replace(/\uE000\d+\uE001/g, '');
}
