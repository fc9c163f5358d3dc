import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { decodePicture, type PictureLimits } from './decode-picture.ts';
import { encode, type PictureFile } from './encode.ts';
import { loadSharp, type Sharp } from './load-sharp.ts';
import type { PictureFormat } from './picture-type.ts';

/** A picture made ready: nothing of the sent file is left but what is seen. */
export interface ProcessedPicture extends PictureFile {
  /** Hexadecimal, of `bytes`. */
  sha256: string;
  /** WebP, narrowest first; none as wide as the picture itself or wider. */
  variants: PictureFile[];
}

/** Widths of the smaller files: phones, columns, wide columns, whole pages of twice the density. */
const variantWidths = [320, 640, 1024, 1600];

/** What WordPress shrinks larger uploads to (`big_image_size_threshold`); wider is for printing. */
const largestSidePixels = 2560;

/**
 * Decodes a file that is not trusted and writes it anew: turned as its EXIF says, in sRGB, without metadata,
 * at most 2560 pixels a side, and in smaller sizes beside it.
 *
 * @throws PictureError
 */
export type ProcessPicture = (bytes: Buffer, format: PictureFormat) => Promise<ProcessedPicture>;

interface ProcessorOptions extends PictureLimits {
  /** Pictures under way at once; each takes a thread of Node's pool and up to 4 bytes a pixel. */
  concurrency: number;
}

/**
 * The work is done in libvips on threads of Node's pool, so heartbeats and requests go on meanwhile. The pool
 * has four threads, which files and look-ups of names need as well: a process gives pictures half at most.
 *
 * @throws Error where `sharp` cannot be loaded
 */
export function createPictureProcessor(options: ProcessorOptions): ProcessPicture {
  const sharp = loadSharp();
  const limit = pLimit(options.concurrency);
  return (bytes, format) => limit(() => processPicture(sharp, bytes, format, options));
}

async function processPicture(
  sharp: Sharp,
  given: Buffer,
  format: PictureFormat,
  limits: PictureLimits,
): Promise<ProcessedPicture> {
  const picture = await decodePicture(sharp, given, largestSidePixels, limits);
  const main = await encode(sharp, picture, format);
  const variants: PictureFile[] = [];
  // One after the other: each would hold a thread of its own.
  for (const width of variantWidths) {
    if (width < main.width) variants.push(await encode(sharp, picture, 'webp', width));
  }
  const sha256 = createHash('sha256').update(main.bytes).digest('hex');
  return { ...main, sha256, variants };
}
