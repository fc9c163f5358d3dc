import type { OutputInfo } from 'sharp';
import type { Sharp } from './load-sharp.ts';
import { PictureError } from './picture-error.ts';
import { pictureFormatOf } from './picture-type.ts';

/** What is decoded at all. */
export interface PictureLimits {
  /** Of the file. */
  bytes: number;
  /** Width × height of the file, read from its header: a small file can unfold to gigabytes. */
  pixels: number;
}

/** Decoded pixels, 8 bits a channel, sRGB. */
export interface RawPicture {
  data: Buffer;
  info: OutputInfo;
}

/** Longest decoding; a picture of 50 megapixels takes three to five seconds. */
const timeoutSeconds = 30;

/**
 * Decodes a file of one of our formats, turned as its EXIF says and no larger than `largestSide`. What is not
 * pixels is left behind.
 *
 * @throws PictureError
 */
export async function decodePicture(
  sharp: Sharp,
  bytes: Buffer,
  largestSide: number,
  limits: PictureLimits,
): Promise<RawPicture> {
  if (bytes.length > limits.bytes) {
    const megabytes = Math.floor(limits.bytes / 1_000_000);
    throw new PictureError('too_many_bytes', `At most ${megabytes} MB`);
  }
  pictureFormatOf(bytes);
  const options = { limitInputPixels: limits.pixels, failOn: 'error', pages: 1 } as const;
  try {
    const { width, height } = await sharp(bytes, {
      ...options,
      limitInputPixels: false,
    }).metadata();
    if (width * height > limits.pixels) throw tooManyPixels(limits);
    return await sharp(bytes, options)
      .timeout({ seconds: timeoutSeconds })
      .autoOrient()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    if (error instanceof PictureError) throw error;
    // What libvips says names its own functions; to whoever sent the file it says nothing.
    throw new PictureError('damaged', 'The picture is damaged or ends too early');
  }
}

function tooManyPixels({ pixels }: PictureLimits): PictureError {
  const megapixels = Math.floor(pixels / 1_000_000);
  return new PictureError('too_many_pixels', `At most ${megapixels} megapixels`);
}
