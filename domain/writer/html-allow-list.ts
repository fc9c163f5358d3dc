import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { cellAttributes, imageAttributes, linkAttributes, numbers } from './html-attributes.ts';

const inline = [
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'strong',
  'sub',
  'sup',
  'u',
];

const block = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'hr',
  'figure',
  'figcaption',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];

/** Containers without a meaning of their own become paragraphs, so that their texts stay apart. */
const containers = [
  'address',
  'article',
  'aside',
  'center',
  'details',
  'div',
  'fieldset',
  'footer',
  'form',
  'header',
  'main',
  'nav',
  'section',
  'summary',
];

/** Whatever is inside these is not text for readers. */
const withoutText = [
  'script',
  'style',
  'textarea',
  'option',
  'select',
  'button',
  'noscript',
  'iframe',
  'object',
  'embed',
  'applet',
  'template',
  'svg',
  'math',
  'title',
  'audio',
  'video',
  'canvas',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
];

/** Deeper nesting is no writing; parsers and browsers slow down on it. */
const deepestNesting = 40;

const options: IOptions = {
  allowedTags: [...inline, ...block],
  nonTextTags: withoutText,
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    abbr: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  // acceptableLink and the image rule below are stricter; this is the second lock on the same door.
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  nestingLimit: deepestNesting,
  transformTags: {
    ...Object.fromEntries(containers.map((name) => [name, 'p'])),
    a: (_, attributes) => ({ tagName: 'a', attribs: linkAttributes(attributes) }),
    img: (_, attributes) => ({ tagName: 'img', attribs: imageAttributes(attributes) }),
    ol: (_, attributes) => ({ tagName: 'ol', attribs: numbers(attributes, ['start']) }),
    td: (_, attributes) => ({ tagName: 'td', attribs: cellAttributes(attributes) }),
    th: (_, attributes) => ({ tagName: 'th', attribs: cellAttributes(attributes) }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
};

/** HTML of which only what readers need is left: no scripts, handlers, styles, frames or odd addresses. */
export function keepAllowedHtml(html: string): string {
  return sanitizeHtml(html, options);
}
