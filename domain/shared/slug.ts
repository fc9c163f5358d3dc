import slugifyText from '@sindresorhus/slugify';
import { stableHash } from './stable-hash.ts';

/** Long enough for any title, short enough for every destination (WordPress cuts at 200 bytes). */
const maximumSlugLength = 100;

/**
 * A readable address part: lower-case ASCII words joined by hyphens, at most 100 characters, cut between
 * words. A text without any letter that can be transliterated (emoji, Chinese) becomes `item-` + its hash.
 */
export function slugify(text: string): string {
  const slug = slugifyText(text.slice(0, 1000));
  if (slug === '') return `item-${stableHash([text]).slice(0, 8)}`;
  return cutBetweenWords(slug, maximumSlugLength);
}

/** The wanted slug, or the first of `-2`, `-3` … that nobody has. */
export function uniqueSlug(wanted: string, taken: Iterable<string>): string {
  const occupied = new Set(taken);
  if (!occupied.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = cutBetweenWords(wanted, maximumSlugLength - ending.length) + ending;
    if (!occupied.has(candidate)) return candidate;
  }
}

function cutBetweenWords(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > length / 2 ? cut.slice(0, lastHyphen) : slug.slice(0, length);
}
