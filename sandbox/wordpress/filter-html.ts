import sanitizeHtml from 'sanitize-html';

const allowedAttributes = {
  '*': ['class', 'id', 'title', 'lang', 'dir', 'style'],
  a: ['href', 'rel', 'target'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

const plainValue = [/^[\w\s#.,%()-]+$/];
const allowedStyles = {
  '*': {
    color: plainValue,
    'background-color': plainValue,
    'font-weight': plainValue,
    'text-align': plainValue,
    width: plainValue,
  },
};

/** Of an address with a scheme that runs or hides something, kses keeps what follows it. */
function withoutBadSchemes(attributes: Record<string, string>): Record<string, string> {
  const entries = Object.entries(attributes).map(([name, value]) => {
    const isAddress = name === 'href' || name === 'src';
    return [
      name,
      isAddress ? value.replace(/^\s*(?:(?:javascript|vbscript|data):\s*)+/i, '') : value,
    ];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

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
    allowedStyles,
    nonTextTags: ['noscript'],
    textFilter: putBack,
    transformTags: {
      '*': (tagName, attributes) => ({ tagName, attribs: withoutBadSchemes(attributes) }),
    },
  });
  // Empty elements stay as they were written: sanitize-html closes them, HTML need not.
  const closed = filtered.replace(/\uE000\d+\uE001/g, '');
  return html.includes('/>') ? closed : closed.replaceAll(' />', '>');
}
