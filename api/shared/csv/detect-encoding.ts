import { isUtf8 } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many of the bytes at even and at odd places are 0. */
function shareOfZeros(sample: Buffer): [even: number, odd: number] {
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const half = Math.max(1, sample.length / 2);
  return [zeros[0] / half, zeros[1] / half];
}

/**
 * The Unicode encoding that the beginning of a file gives away: by its byte order mark (Keyword Planner,
 * Ahrefs), or by the zeros that every second byte of UTF-16 is in the scripts of the exports' headers.
 *
 * @returns null for what says nothing of itself: UTF-8 without a mark and whatever has one byte a character
 */
export function detectUnicode(start: Buffer): Exclude<TextEncoding, 'windows-1252'> | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const [even, odd] = shareOfZeros(start.subarray(0, 4096));
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  if (even > 0.4 && odd < 0.1) return 'utf-16be';
  return null;
}

/**
 * What bytes beyond ASCII are, where they first occur: UTF-8, unless hardly anything of them is. A file of
 * UTF-8 with a broken character stays one, so that a single row is refused and not all are garbled.
 */
export function detectEightBit(bytes: Buffer): 'utf-8' | 'windows-1252' {
  if (isUtf8(bytes)) return 'utf-8';
  const text = new TextDecoder('utf-8').decode(bytes);
  let [good, bad] = [0, 0];
  for (const character of text) {
    if (character === '\uFFFD') bad += 1;
    else if (character > '\u007F') good += 1;
  }
  return good >= bad ? 'utf-8' : 'windows-1252';
}
