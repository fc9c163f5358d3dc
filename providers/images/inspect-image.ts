import { imageSize } from 'image-size';
import { ProviderError } from '#providers/shared/provider-error.ts';
import type { GeneratedImage, ImageMime } from './image-model.ts';

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
 * @throws ProviderError `unavailable` for what is no picture of a known type, `truncated` for half a PNG
 */
export function inspectImage(
  bytes: Buffer,
  provider: string,
): Pick<GeneratedImage, 'mime' | 'width' | 'height'> {
  const { type, width, height } = readSize(bytes);
  const mime = mimes[type ?? ''];
  if (!mime) {
    const message = `${provider} sent something that is no PNG, JPEG or WebP picture`;
    throw new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
  }
  if (mime === 'image/png' && !bytes.subarray(-pngEnd.length).equals(pngEnd)) {
    const message = `${provider} sent a picture that ends too early`;
    throw new ProviderError({ provider, kind: 'truncated', message, retryable: true });
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
