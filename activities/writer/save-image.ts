import { setTimeout as wait } from 'node:timers/promises';
import { type EntityManager, NotFoundError } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { DrawnImage, FailImageInput, SaveImageInput } from '#contracts/activities/writer.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { filesOfImage } from '#entities/writer/files-of-image.ts';
import { Image } from '#entities/writer/image.ts';
import { StorageUsage } from '#entities/writer/storage-usage.ts';
import { dropDrawing, folderOf } from './drawing.ts';
import { isQuotaExceeded, quotaExceeded } from './quota-exceeded.ts';

type Dependencies = Pick<ActivityDependencies, 'orm' | 'storage' | 'storageQuotaBytes' | 'logger'>;

/** Writes down a drawn picture and settles it, in one transaction; then the files it replaces are removed. */
export function createSaveImage(dependencies: Dependencies) {
  const { orm, storageQuotaBytes } = dependencies;
  return async function saveImage(input: SaveImageInput): Promise<void> {
    const { accountId, imageId, drawn } = input;
    const drawnFiles = filesOfImage(drawn);
    try {
      const replaced = await orm.em.transactional(async (em) => {
        const image = await em.findOneOrFail(Image, { id: imageId, deletedAt: null });
        await trashPredecessor(em, image);
        await writeDown(em, imageId, drawn);
        // The row was locked by the trigger that has just counted: no two pictures pass the limit together.
        const usage = await em.findOneOrFail(StorageUsage, { accountId }, { refresh: true });
        if (usage.bytes > storageQuotaBytes) throw quotaExceeded();
        await settle(em, input);
        await recordProgress(em, { ...input, message: 'Drew a picture' });
        return filesOfImage(image).filter((key) => !drawnFiles.includes(key));
      });
      await removeFiles(dependencies, drawn, replaced);
    } catch (error) {
      // Nobody will ask for them: there is no room, or somebody removed the picture while it was drawn.
      if (isQuotaExceeded(error) || error instanceof NotFoundError) {
        await removeFiles(dependencies, drawn, drawnFiles);
      }
      throw error;
    }
  };
}

/** A storage that takes longer goes on by itself: the picture is saved, and others wait for this activity's place. */
const longestRemovalMilliseconds = 3000;

/** What stands in the row by now is the truth; a file that cannot be removed only takes room. */
async function removeFiles(
  dependencies: Dependencies,
  drawn: DrawnImage,
  keys: readonly string[],
): Promise<void> {
  const removed = new AbortController();
  const removal = remove(dependencies, drawn, keys).finally(() => removed.abort());
  const patience = wait(longestRemovalMilliseconds, undefined, { signal: removed.signal });
  await Promise.race([removal, patience.catch(() => {})]);
}

async function remove(
  { storage, logger }: Dependencies,
  drawn: DrawnImage,
  keys: readonly string[],
): Promise<void> {
  try {
    await dropDrawing(storage, folderOf(drawn.storageKey));
    for (const key of keys) await storage.delete(key);
  } catch (error) {
    logger.warn({ err: error }, 'files that are not needed any more were not removed');
  }
}

async function writeDown(em: EntityManager, id: string, drawn: DrawnImage): Promise<void> {
  const { storageKey, sha256, mime, bytes, width, height, model } = drawn;
  await em.nativeUpdate(
    Image,
    { id },
    {
      storageKey,
      sha256,
      mime,
      bytes,
      width,
      height,
      model,
      variants: drawn.variants ?? [],
      provider: drawn.provider ?? null,
      origin: 'generated',
      status: 'generated',
      error: null,
    },
  );
}

async function settle(em: EntityManager, input: SaveImageInput): Promise<void> {
  const { accountId, runId, imageId, drawn } = input;
  const { credits } = await operationPrice(em, 'image_generation', 1);
  await settleCredits(em, {
    accountId,
    runId,
    stepKey: stepKey(`image-${imageId}`),
    operation: 'image_generation',
    amount: 1,
    reservedForStep: credits,
    relatedObjectType: 'image',
    relatedObjectId: imageId,
    model: drawn.model,
    tokensIn: 0,
    tokensOut: 0,
    costUsdMicros: drawn.costUsdMicros ?? null,
    metadata: { function: 'generate_images' },
  });
}

/**
 * The picture that was drawn for this place goes to the Trash and can be brought back; one that a person has
 * uploaded stays. One described together with this one is no predecessor, even where the model gave both the same
 * place.
 */
async function trashPredecessor(em: EntityManager, image: Image): Promise<void> {
  const { contentId = null, taskId = null, imageType, position, createdAt } = image;
  const owner = contentId === null ? { contentId, taskId } : { contentId };
  const before = { deletedAt: null, createdAt: { $lt: createdAt }, origin: 'generated' } as const;
  await em.nativeUpdate(
    Image,
    { ...owner, imageType, position, ...before },
    { deletedAt: new Date() },
  );
}

/**
 * Notes a picture that could not be drawn; the others go on and nothing is charged for it. One that was drawn
 * before keeps its file, and says why it has no newer one.
 */
export function createFailImage({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function failImage(input: FailImageInput): Promise<void> {
    const { imageId: id } = input;
    await orm.em.transactional(async (em) => {
      const error = input.reason.slice(0, 500);
      await em.nativeUpdate(Image, { id, storageKey: null }, { status: 'failed', error });
      const drawnBefore = { id, storageKey: { $ne: null } };
      await em.nativeUpdate(Image, drawnBefore, { status: 'generated', error });
      await recordProgress(em, { ...input, message: 'A picture could not be drawn' });
    });
  };
}
