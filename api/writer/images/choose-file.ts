import type { Image } from '#entities/writer/image.ts';
import { fileVersion } from './file-version.ts';

/** One of the files of a picture. */
export interface ChosenFile {
  storageKey: string;
  bytes: number;
  /** As in `ETag`, with its quotation marks. */
  etag: string;
}

/** The narrowest file that is at least so wide, else the picture itself; null where there is none yet. */
export function chooseFile(image: Image, width: number | undefined): ChosenFile | null {
  const { storageKey, bytes, sha256, variants } = image;
  if (!storageKey || !bytes) return null;
  const version = sha256 ?? fileVersion(image);
  const wideEnough = variants
    .filter((variant) => width !== undefined && variant.width >= width)
    .toSorted((one, other) => one.width - other.width);
  const [variant] = wideEnough;
  if (!variant) return { storageKey, bytes, etag: `"${version}"` };
  const etag = `"${version}-w${variant.width}"`;
  return { storageKey: variant.storageKey, bytes: variant.bytes, etag };
}
