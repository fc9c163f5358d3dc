import slugify from '@sindresorhus/slugify';

/** A slug nobody has yet: `x`, `x-2`, `x-3`, as WordPress counts. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = slugify(wanted) || 'item';
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
  }
}
