import { acceptableLink, isExternal } from './acceptable-link.ts';

/** Attributes of an element by name, as they came or as they are kept. */
type Attributes = Record<string, string>;

/** Tokens of `rel` that say something to search engines; the others are set by us. */
const keptRelations = ['nofollow', 'sponsored', 'ugc'];

/** Of a link: where it leads, if anywhere it may; without an address it dissolves later. */
export function linkAttributes(attributes: Attributes): Attributes {
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

/** Of a picture that can be seen; none of any other, which then goes. */
export function imageAttributes(attributes: Attributes): Attributes {
  const src = acceptableLink(attributes.src ?? '');
  if (src === null || src.toLowerCase().startsWith('mailto:') || isUnseen(attributes)) return {};
  const alt = attributes.alt ?? (attributes.title || undefined);
  return {
    src,
    ...(alt === undefined ? {} : { alt: alt.trim() }),
    ...numbers(attributes, ['width', 'height']),
  };
}

function isUnseen(attributes: Attributes): boolean {
  const sides = [attributes.width, attributes.height].filter((side) => side !== undefined);
  const isSmall = sides.some((side) => Number.parseFloat(side) < smallestPixels);
  return isSmall || 'hidden' in attributes || unseen.test(attributes.style ?? '');
}

/** Of a cell of a table: how far it reaches and what it heads. */
export function cellAttributes(attributes: Attributes): Attributes {
  const scope = (attributes.scope ?? '').toLowerCase();
  return {
    ...numbers(attributes, ['colspan', 'rowspan']),
    ...(/^(?:col|row|colgroup|rowgroup)$/u.test(scope) ? { scope } : {}),
  };
}

/** Attributes that hold a whole number a page can be laid out with. */
export function numbers(attributes: Attributes, names: readonly string[]): Attributes {
  const most = names.includes('colspan') ? 100 : 99_999;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = (attributes[name] ?? '').trim();
      return /^[1-9]\d{0,4}$/u.test(value) && Number(value) <= most ? [[name, value]] : [];
    }),
  );
}
