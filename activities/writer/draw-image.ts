import { createHash } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { DrawImageInput, DrawnImage } from '#contracts/activities/writer.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { Image } from '#entities/writer/image.ts';
import type { GeneratedImage } from '#providers/images/image-model.ts';
import { inspectImage } from '#providers/images/inspect-image.ts';

/** Pixels of a featured picture: the ratio most themes and social cards crop to. */
const featuredSize = { width: 1536, height: 1024 };

/**
 * The paid call for one picture. The file is stored before anything else happens; an attempt after a
 * crash finds it and does not draw again.
 */
export function createDrawImage(dependencies: ActivityDependencies) {
  const { orm, imageModel, models, storage } = dependencies;
  return async function drawImage({
    accountId,
    runId,
    imageId,
  }: DrawImageInput): Promise<DrawnImage> {
    const image = await orm.em.findOneOrFail(Image, { id: imageId });
    const storageKey = `${accountId}/images/${imageId}`;
    const stored = await storage.get(storageKey);
    if (stored)
      return describe(
        storageKey,
        stored.bytes,
        inspectImage(stored.bytes, imageModel.provider),
        models.image,
      );
    const began = Date.now();
    const log = {
      accountId,
      runId,
      functionName: 'generate_images',
      provider: imageModel.provider,
      attempt: Context.current().info.attempt,
    };
    try {
      const drawn = await withHeartbeat((signal) =>
        imageModel.generate({ model: models.image, prompt: image.prompt, ...featuredSize }, signal),
      );
      await storage.put(storageKey, drawn.bytes, { mime: drawn.mime });
      await orm.em.insert(AiRequestLog, {
        ...log,
        model: drawn.model,
        latencyMilliseconds: Date.now() - began,
        status: 'ok',
      });
      return describe(storageKey, drawn.bytes, drawn, drawn.model);
    } catch (error) {
      await orm.em.insert(AiRequestLog, {
        ...log,
        model: models.image,
        latencyMilliseconds: Date.now() - began,
        status: 'failed',
        error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      });
      throw error;
    }
  };
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
