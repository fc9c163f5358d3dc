import sanitizeHtml, { type IOptions, type Tag } from 'sanitize-html';
import { acceptableLink, isExternal } from './acceptable-link.ts';

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

/** Tokens of `rel` that say something to search engines; the others are set by us. */
const keptRelations = ['nofollow', 'sponsored', 'ugc'];

function linkAttributes(attributes: Tag['attribs']): Tag['attribs'] {
  const href = acceptableLink(attributes.href ?? '');
  if (href === null) return {};
  const given = (attributes.rel ?? '').toLowerCase().split(/\s+/u);
  const relations = keptRelations.filter((relation) => given.includes(relation));
  return {
    href,
    ...(attributes.title ? { title: attributes.title } : {}),
    ...(isExternal(href) ? { rel: [...relations, 'noopener'].join(' ') } : {}),
  };
}

/** Pictures of a pixel count readers; nobody sees them. */
const smallestPixels = 3;
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?:;|$)/iu;

function imageAttributes(attributes: Tag['attribs']): Tag['attribs'] {
  const src = acceptableLink(attributes.src ?? '');
  if (src === null || src.toLowerCase().startsWith('mailto:') || isUnseen(attributes)) return {};
  const alt = attributes.alt ?? (attributes.title || undefined);
  return {
    src,
    ...(alt === undefined ? {} : { alt: alt.trim() }),
    ...numbers(attributes, ['width', 'height']),
  };
}

function isUnseen(attributes: Tag['attribs']): boolean {
  const sides = [attributes.width, attributes.height].filter((side) => side !== undefined);
  const isSmall = sides.some((side) => Number.parseFloat(side) < smallestPixels);
  return isSmall || 'hidden' in attributes || unseen.test(attributes.style ?? '');
}

function cellAttributes(attributes: Tag['attribs']): Tag['attribs'] {
  const scope = (attributes.scope ?? '').toLowerCase();
  return {
    ...numbers(attributes, ['colspan', 'rowspan']),
    ...(/^(?:col|row|colgroup|rowgroup)$/u.test(scope) ? { scope } : {}),
  };
}

/** Attributes that hold a whole number a page can be laid out with. */
function numbers(attributes: Tag['attribs'], names: readonly string[]): Tag['attribs'] {
  const most = names.includes('colspan') ? 100 : 99_999;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = (attributes[name] ?? '').trim();
      return /^[1-9]\d{0,4}$/u.test(value) && Number(value) <= most ? [[name, value]] : [];
    }),
  );
}
