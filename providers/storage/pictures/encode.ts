import type { RawPicture } from './decode-picture.ts';
import type { Sharp } from './load-sharp.ts';
import type { PictureFormat } from './picture-type.ts';

/** Beyond these the file grows and the eye sees no difference. */
const jpegQuality = 85;
const webpQuality = 82;

const white = { r: 255, g: 255, b: 255 };

/** A file as it is stored. */
export interface PictureFile {
  bytes: Buffer;
  mime: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Writes decoded pixels as a file, narrower where a width is given. JPEG has no transparency: it becomes white. */
export async function encode(
  sharp: Sharp,
  { data, info }: RawPicture,
  format: PictureFormat,
  width?: number,
): Promise<PictureFile> {
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const pipeline = sharp(data, { raw });
  if (width !== undefined) pipeline.resize({ width, withoutEnlargement: true });
  if (format === 'jpeg') {
    pipeline.flatten({ background: white }).jpeg({ quality: jpegQuality, mozjpeg: true });
  } else if (format === 'webp') pipeline.webp({ quality: webpQuality });
  else pipeline.png({ compressionLevel: 8 });
  const written = await pipeline.toBuffer({ resolveWithObject: true });
  return {
    bytes: written.data,
    mime: `image/${format}`,
    width: written.info.width,
    height: written.info.height,
  };
}
