/** Letters that do not fall apart into a Latin letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
};

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæøœđł]/gi, (letter) => letters[letter.toLowerCase()] ?? letter);
}

/**
 * A text as part of an address (sanitize_title): accents go, `&` and quotes vanish, dots and slashes become dashes,
 * letters of other scripts are percent-encoded. Empty when nothing of it can stand there.
 */
export function wordPressSlug(text: string): string {
  const plain = withoutAccents(text.replace(/<[^>]*>|&\w+;/g, ''))
    .toLowerCase()
    .replace(/[\s./–—]+/g, '-')
    .replace(/[^\p{L}\p{N}_-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return encodeURIComponent(plain).toLowerCase().slice(0, 200);
}

function free(base: string, taken: readonly string[], first: number): string {
  if (!taken.includes(base)) return base;
  for (let number = first; ; number += 1) {
    if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
  }
}

/** A slug nobody has yet: `x`, `x-2`, `x-3`, as WordPress counts. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  return free(wordPressSlug(wanted) || 'item', taken, 2);
}

/** A file's name without its extension, safe and not yet taken: `x`, `x-1`, `x-2` (sanitize_file_name). */
export function freeFileName(wanted: string, taken: readonly string[]): string {
  const safe = withoutAccents(wanted)
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}._-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return free(safe || 'file', taken, 1);
}
