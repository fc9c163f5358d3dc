import { ApplicationFailure } from '@temporalio/common';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { withPaidCall } from '#activities/shared/paid-call.ts';
import { persistently } from '#activities/shared/persistently.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { DrawImageInput, DrawnImage } from '#contracts/activities/writer.ts';
import type { ImageSettings } from '#domain/writer/image-settings.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { Image } from '#entities/writer/image.ts';
import { imageSettingsOfRun } from '#entities/writer/image-settings-of-site.ts';
import { StorageUsage } from '#entities/writer/storage-usage.ts';
import { UnusablePicture } from '#providers/images/unusable-picture.ts';
import { PictureError } from '#providers/storage/pictures/picture-error.ts';
import { storePicture } from '#providers/storage/pictures/store-picture.ts';
import { askForPicture } from './ask-for-picture.ts';
import { type Drawing, drawingFolder, dropDrawing, keepDrawing, readDrawing } from './drawing.ts';
import { quotaExceeded } from './quota-exceeded.ts';

/** More than any model sends, with its variants. */
const largestPictureBytes = 32 * 1024 * 1024;

/** From this call on an answer without a usable picture ends it. */
const mostPaidCalls = 2;

/**
 * The paid call for one picture. What the vendor sends is stored before anything is done with it; an attempt
 * after a crash finds it and does not draw again. Then it is decoded, written anew and stored in its sizes.
 */
export function createDrawImage(dependencies: ActivityDependencies) {
  const { orm, storage } = dependencies;
  return async function drawImage(input: DrawImageInput): Promise<DrawnImage> {
    const { accountId, runId, imageId } = input;
    const image = await orm.em.findOneOrFail(Image, { id: imageId, deletedAt: null });
    const settings = await imageSettingsOfRun(orm.em, runId, image.siteId);
    const folder = drawingFolder(accountId, imageId, stepKey(`image-${imageId}`));
    return withHeartbeat(async () => {
      const drawing =
        (await readDrawing(storage, folder)) ??
        (await draw(dependencies, { input, image, settings, folder }));
      return store(dependencies, drawing, { input, settings, folder });
    });
  };
}

interface Wanted {
  input: DrawImageInput;
  image: Image;
  settings: ImageSettings;
  folder: string;
}

async function draw(
  dependencies: ActivityDependencies,
  { input, image, settings, folder }: Wanted,
): Promise<Drawing> {
  const { orm, storage, imageModels, storageQuotaBytes } = dependencies;
  // A picture that cannot be kept must not be paid for.
  await storage.ensureRoom(largestPictureBytes);
  const usage = await orm.em.findOne(StorageUsage, { accountId: input.accountId });
  if ((usage?.bytes ?? 0) >= storageQuotaBytes) throw quotaExceeded();
  const { prompt, imageType } = image;
  const asked = { prompt, ...settings.sizes[imageType] };
  const keep = (drawing: Drawing) => keepDrawing(storage, folder, drawing);
  return withPaidCall(dependencies, input.accountId, async (signal) => {
    await orm.em.nativeUpdate(Image, { id: image.id }, { status: 'generating', error: null });
    const drawer = await imageModels.forAccount(orm.em, settings);
    return askForPicture(dependencies, drawer, { input, asked, keep }, signal);
  }).catch((error: unknown) => finalWhenPaidTwice(dependencies, input, error));
}

/**
 * A model that sent no picture was paid for it: it is asked once more, not for a day. Calls are counted, not
 * attempts, because an attempt that only waited for its turn has paid nothing.
 */
async function finalWhenPaidTwice(
  { orm }: ActivityDependencies,
  { runId, imageId }: DrawImageInput,
  error: unknown,
): Promise<never> {
  if (!(error instanceof UnusablePicture)) throw error;
  const step = `image-${imageId}`;
  const calls = await orm.em.count(AiRequestLog, { runId, functionName: 'generate_images', step });
  if (calls < mostPaidCalls) throw error;
  throw ApplicationFailure.nonRetryable(error.message, error.kind);
}

async function store(
  dependencies: ActivityDependencies,
  drawing: Drawing,
  { input, settings: { format }, folder }: Omit<Wanted, 'image'>,
): Promise<DrawnImage> {
  const { storage, processPicture } = dependencies;
  const { provider, model, costUsdMicros } = drawing;
  try {
    const picture = await processPicture(drawing.bytes, format);
    const stored = await persistently(() => storePicture(storage, folder, picture));
    return { ...stored, provider, model, costUsdMicros };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    // It stays what it is: another attempt has to draw another one.
    await dropDrawing(storage, folder);
    const message = `${provider} sent a picture that cannot be used: ${error.message}`;
    const unusable = new UnusablePicture(provider, 'unavailable', message);
    return finalWhenPaidTwice(dependencies, input, unusable);
  }
}
