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
 * for everybody, which sanitize-html would drop: they are taken out first and put back.
 */
export function filterHtml(html: string): string {
  const comments: string[] = [];
  const marked = html.replace(/<!--[\s\S]*?-->/g, (comment) => {
    comments.push(comment);
    return `\u0001${comments.length - 1}\u0002`;
  });
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
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters cannot be in the customer's text
  return filtered.replace(
    /\u0001(\d+)\u0002/g,
    (_, index: string) => comments[Number(index)] ?? '',
  );
}
