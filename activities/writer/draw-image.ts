import { createHash } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { persistently } from '#activities/shared/persistently.ts';
import type { DrawImageInput, DrawnImage } from '#contracts/activities/writer.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { Image } from '#entities/writer/image.ts';
import type { GeneratedImage } from '#providers/images/image-model.ts';
import { inspectImage } from '#providers/images/inspect-image.ts';
import { UnusablePicture } from '#providers/images/unusable-picture.ts';

/** Pixels of a featured picture: the ratio most themes and social cards crop to. */
const featuredSize = { width: 1536, height: 1024 };

/** More than any model sends. */
const largestPictureBytes = 32 * 1024 * 1024;

/** From this attempt on an answer without a usable picture ends it. */
const mostPaidAttempts = 2;

/**
 * The paid call for one picture. The file is stored before anything else happens; an attempt after a
 * crash finds it and does not draw again.
 */
export function createDrawImage(dependencies: ActivityDependencies) {
  const { orm, imageModel, models, storage } = dependencies;
  return async function drawImage(input: DrawImageInput): Promise<DrawnImage> {
    const image = await orm.em.findOneOrFail(Image, { id: input.imageId, deletedAt: null });
    const storageKey = `${input.accountId}/images/${input.imageId}`;
    const stored = await storage.get(storageKey);
    if (stored) {
      const file = inspectImage(stored.bytes, imageModel.provider);
      return describe(storageKey, stored.bytes, file, models.image);
    }
    // A picture that cannot be kept must not be paid for.
    await storage.ensureRoom(largestPictureBytes);
    return withHeartbeat(async (signal) => {
      const drawn = await draw(dependencies, input, image.prompt, signal);
      await persistently(() => storage.put(storageKey, drawn.bytes, { mime: drawn.mime }));
      return describe(storageKey, drawn.bytes, drawn, drawn.model);
    });
  };
}

/** Asks the model and writes down that it was asked, whatever came of it. */
async function draw(
  dependencies: ActivityDependencies,
  input: DrawImageInput,
  prompt: string,
  signal: AbortSignal,
): Promise<GeneratedImage> {
  const { imageModel, models } = dependencies;
  const began = Date.now();
  try {
    const drawn = await imageModel.generate(
      { model: models.image, prompt, ...featuredSize },
      signal,
    );
    await logCall(dependencies, input, drawn.model, began, null);
    return drawn;
  } catch (error) {
    await logCall(dependencies, input, models.image, began, error);
    throw finalWhenPaidTwice(error);
  }
}

/** A model that sent no picture was paid for it: it is asked once more, not for a day. */
function finalWhenPaidTwice(error: unknown): unknown {
  const { attempt } = Context.current().info;
  if (!(error instanceof UnusablePicture) || attempt < mostPaidAttempts) return error;
  return ApplicationFailure.nonRetryable(error.message, error.kind);
}

/** The outcome of the call decides what happens next; a log line that is lost does not. */
async function logCall(
  { orm, imageModel, logger }: ActivityDependencies,
  { accountId, runId, imageId }: DrawImageInput,
  model: string,
  began: number,
  error: unknown,
): Promise<void> {
  const reason = error instanceof Error ? error.message : 'unknown';
  try {
    await orm.em.insert(AiRequestLog, {
      accountId,
      runId,
      functionName: 'generate_images',
      provider: imageModel.provider,
      model,
      attempt: Context.current().info.attempt,
      latencyMilliseconds: Date.now() - began,
      ...(error === null ? { status: 'ok' } : { status: 'failed', error: reason.slice(0, 500) }),
    });
  } catch (problem) {
    logger.warn({ err: problem, imageId }, 'a call was not logged');
  }
}

function describe(
  storageKey: string,
  bytes: Buffer,
  { mime, width, height }: Pick<GeneratedImage, 'mime' | 'width' | 'height'>,
  model: string,
): DrawnImage {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { storageKey, sha256, mime, bytes: bytes.length, width, height, model };
}
