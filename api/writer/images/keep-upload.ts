import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { AppError, unavailable } from '#contracts/shared/app-error.ts';
import { filesOfImage } from '#entities/writer/files-of-image.ts';
import { imageSettingsOfSite } from '#entities/writer/image-settings-of-site.ts';
import { PictureError } from '#providers/storage/pictures/picture-error.ts';
import { type StoredPicture, storePicture } from '#providers/storage/pictures/store-picture.ts';
import { StorageError } from '#providers/storage/storage-error.ts';

export type KeptUpload = StoredPicture;

interface Place {
  id: string;
  accountId: string;
  siteId: string;
}

/** What is wrong with the file is whoever sent it to mend; what is wrong with the storage is ours. */
function refusalOf(error: unknown): unknown {
  if (error instanceof PictureError) {
    return new AppError('validation_failed', { errors: { file: [error.message] } });
  }
  return error instanceof StorageError ? unavailable(error) : error;
}

/**
 * Makes an uploaded picture ready, in the format of its site, and stores it.
 *
 * @throws AppError `validation_failed` for what is no picture of ours, `unavailable` while nothing can be stored
 */
export async function keepUpload(
  em: EntityManager,
  { storage, processPicture }: ApiDependencies,
  file: Buffer,
  { id, accountId, siteId }: Place,
): Promise<KeptUpload> {
  try {
    const { format } = await imageSettingsOfSite(em, siteId);
    const picture = await processPicture(file, format);
    return await storePicture(storage, `${accountId}/pictures/${id}/upload`, picture);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Of a picture that was not taken after all; a file that stays only takes room. */
export async function removeUpload(
  { storage, logger }: ApiDependencies,
  kept: KeptUpload,
): Promise<void> {
  try {
    for (const key of filesOfImage(kept)) await storage.delete(key);
  } catch (error) {
    logger.warn({ err: error }, 'the files of a refused upload were not removed');
  }
}
