import { PictureError } from './picture-error.ts';

/** What pictures are stored as. */
export const pictureFormats = ['png', 'jpeg', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
const jpegSignature = Buffer.from('ffd8ff', 'hex');

/**
 * The format by the first bytes; names and media types are not believed. Nothing else gets as far as the
 * decoder: no SVG, which is a program, and none of the many formats nobody has on a blog.
 *
 * @throws PictureError `no_picture`; `animated` for moving PNG and WebP pictures
 */
export function pictureFormatOf(bytes: Buffer): PictureFormat {
  if (bytes.subarray(0, jpegSignature.length).equals(jpegSignature)) return 'jpeg';
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) {
    if (isAnimatedPng(bytes)) throw animated();
    return 'png';
  }
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (isWebp) {
    if (isAnimatedWebp(bytes)) throw animated();
    return 'webp';
  }
  throw new PictureError('no_picture', 'Only PNG, JPEG and WebP pictures are taken');
}

function animated(): PictureError {
  return new PictureError('animated', 'Animated pictures are not taken');
}

/** APNG: a chunk `acTL` stands before the first `IDAT`. A decoder that does not know it shows a still. */
function isAnimatedPng(bytes: Buffer): boolean {
  let at = pngSignature.length;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    // Length, type, data, checksum.
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** The animation flag of the extended header (RFC 9649, 2.7). */
function isAnimatedWebp(bytes: Buffer): boolean {
  const animationFlag = 0x02;
  return bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & animationFlag) !== 0;
}
