import { imageSize } from 'image-size';
import type { GeneratedImage, ImageMime } from './image-model.ts';
import { UnusablePicture } from './unusable-picture.ts';

const mimes: Readonly<Record<string, ImageMime>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

/** The last chunk of every PNG: without it the file was cut off. */
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Type and size of a picture, read from its first bytes.
 *
 * @throws UnusablePicture `unavailable` for what is no picture of a known type, `truncated` for half a PNG
 */
export function inspectImage(
  bytes: Buffer,
  provider: string,
): Pick<GeneratedImage, 'mime' | 'width' | 'height'> {
  const { type, width, height } = readSize(bytes);
  const mime = mimes[type ?? ''];
  if (!mime) {
    const message = `${provider} sent something that is no PNG, JPEG or WebP picture`;
    throw new UnusablePicture(provider, 'unavailable', message);
  }
  if (mime === 'image/png' && !bytes.subarray(-pngEnd.length).equals(pngEnd)) {
    const message = `${provider} sent a picture that ends too early`;
    throw new UnusablePicture(provider, 'truncated', message);
  }
  return { mime, width, height };
}

function readSize(bytes: Buffer): { type?: string | undefined; width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}
