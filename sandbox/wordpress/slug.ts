import slugify from '@sindresorhus/slugify';

/** A text as part of an address; empty when nothing of it can stand there. */
export function wordPressSlug(text: string): string {
  return slugify(text).slice(0, 200);
}

/** A slug nobody has yet: `x`, `x-2`, `x-3`, as WordPress counts. `first` is 1 for files: `x`, `x-1`. */
export function freeSlug(wanted: string, taken: readonly string[], first = 2): string {
  const base = wordPressSlug(wanted) || 'item';
  if (!taken.includes(base)) return base;
  for (let number = first; ; number += 1) {
    if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
  }
}
