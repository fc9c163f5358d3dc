import type { ObjectStorage } from '../object-storage.ts';
import type { PictureFile } from './encode.ts';
import type { ProcessedPicture } from './picture-processor.ts';

/** A file of a picture as its row tells of it. */
export interface StoredPictureFile {
  storageKey: string;
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
  mime: string;
}

export interface StoredPicture extends StoredPictureFile {
  sha256: string;
  variants: StoredPictureFile[];
}

/** Writes a picture and its variants into a folder; the picture last, so that whoever finds it finds all. */
export async function storePicture(
  storage: ObjectStorage,
  folder: string,
  picture: ProcessedPicture,
): Promise<StoredPicture> {
  const variants: StoredPictureFile[] = [];
  for (const variant of picture.variants) {
    variants.push(await store(storage, `${folder}/w${variant.width}.webp`, variant));
  }
  const extension = picture.mime.slice('image/'.length);
  const main = await store(storage, `${folder}/picture.${extension}`, picture);
  return { ...main, sha256: picture.sha256, variants };
}

async function store(
  storage: ObjectStorage,
  storageKey: string,
  { bytes, mime, width, height }: PictureFile,
): Promise<StoredPictureFile> {
  await storage.put(storageKey, bytes, { mime });
  return { storageKey, width, height, bytes: bytes.length, mime };
}
