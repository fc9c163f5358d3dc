import type { ContentType } from '#domain/writer/content-types.ts';
import type { ContentToAnalyse } from './content-to-analyse.ts';
import type { ReadContent } from './read-content.ts';
import { type Check, fade, type Score, scoreOf } from './score.ts';

/** Words a text of a type needs at least: Yoast SEO's bounds for posts, products and terms. */
const leastWords: Readonly<Record<ContentType, number>> = {
  blog_post: 300,
  article: 300,
  page: 300,
  service: 300,
  product: 200,
  taxonomy: 30,
};

/** Yoast SEO: a heading at the latest after 300 words; 600 without one are two sections missing. */
const section = { long: 300, wall: 600 };

/** Shorter texts need no headings and lists. */
const shortText = 300;

/** Whether a text is built so that it can be taken in at a glance. */
export function scoreStructure(content: ContentToAnalyse, read: ReadContent): Score {
  const isLong = read.words > shortText;
  return scoreOf([
    ofLength(content.entityType, read.words),
    ...(isLong ? [ofSections(read), ofLists(read), ofIntroduction(read)] : []),
    ofImages([...content.images, ...read.images]),
    ofAlt([...content.images, ...read.images]),
  ]);
}

function ofLength(type: ContentType, words: number): Check {
  const least = leastWords[type];
  const advice = words >= least ? '.' : `: write at least ${least}.`;
  const message = `The text has ${words} words${advice}`;
  return { kind: 'length', message, share: fade(words, least, 0), weight: 25 };
}

function ofSections({ blocks }: ReadContent): Check {
  let [longest, current, headings] = [0, 0, 0];
  for (const { kind, words } of blocks) {
    if (kind === 'heading') [current, headings] = [0, headings + 1];
    else current += words;
    longest = Math.max(longest, current);
  }
  const base = { kind: 'sections', weight: 30 };
  if (headings === 0) return { ...base, message: 'There are no headings: add some.', share: 0 };
  const message = `The longest stretch without a heading has ${longest} words`;
  const advice = longest <= section.long ? '.' : ': add a heading after 300 at the latest.';
  return { ...base, message: message + advice, share: fade(longest, section.long, section.wall) };
}

function ofLists({ lists }: ReadContent): Check {
  const base = { kind: 'lists', weight: 10 };
  return lists > 0
    ? { ...base, message: 'Lists break up the text.', share: 1 }
    : { ...base, message: 'There is no list: put what is counted up into one.', share: 0 };
}

function ofIntroduction({ blocks }: ReadContent): Check {
  const base = { kind: 'introduction', weight: 10 };
  return blocks[0]?.kind === 'paragraph'
    ? { ...base, message: 'The text begins with an introduction.', share: 1 }
    : { ...base, message: 'Begin with a paragraph that says what the text is about.', share: 0 };
}

function ofImages(images: readonly { alt: string }[]): Check {
  const base = { kind: 'images', weight: 10 };
  return images.length > 0
    ? { ...base, message: `Pictures: ${images.length}.`, share: 1 }
    : { ...base, message: 'There is no picture: add one.', share: 0 };
}

function ofAlt(images: readonly { alt: string }[]): Check {
  const described = images.filter(({ alt }) => alt.trim() !== '').length;
  const base = { kind: 'alt_texts', weight: 15 };
  if (images.length === 0) return { ...base, message: 'No picture, no alt text.', share: 0 };
  const message = `${described} of ${images.length} pictures have an alt text`;
  const advice = described < images.length ? ': describe the others.' : '.';
  return { ...base, message: message + advice, share: described / images.length };
}
