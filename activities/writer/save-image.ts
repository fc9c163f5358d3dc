import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { FailImageInput, SaveImageInput } from '#contracts/activities/writer.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Image } from '#entities/writer/image.ts';

/** Writes down a drawn picture and settles it, in one transaction. */
export function createSaveImage({ orm, imageModel }: ActivityDependencies) {
  return async function saveImage(input: SaveImageInput): Promise<void> {
    const { accountId, runId, imageId, drawn } = input;
    const { model, ...file } = drawn;
    await orm.em.transactional(async (em) => {
      const image = await em.findOneOrFail(Image, { id: imageId, deletedAt: null });
      await trashPredecessor(em, image);
      await em.nativeUpdate(
        Image,
        { id: imageId },
        { ...file, provider: imageModel.provider, status: 'generated', error: null },
      );
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
        model,
        tokensIn: 0,
        tokensOut: 0,
        costUsdMicros: null,
        metadata: { function: 'generate_images' },
      });
      await recordProgress(em, { ...input, message: 'Drew a picture' });
    });
  };
}

/**
 * The picture that stood in this place goes to the Trash and can be brought back. One described together
 * with this one is no predecessor, even where the model gave both the same place.
 */
async function trashPredecessor(em: EntityManager, image: Image): Promise<void> {
  const { contentId, imageType, position, createdAt } = image;
  await em.nativeUpdate(
    Image,
    { contentId, imageType, position, deletedAt: null, createdAt: { $lt: createdAt } },
    { deletedAt: new Date() },
  );
}

/** Notes a picture that could not be drawn; the others go on and nothing is charged for it. */
export function createFailImage({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function failImage(input: FailImageInput): Promise<void> {
    await orm.em.transactional(async (em) => {
      const error = input.reason.slice(0, 500);
      await em.nativeUpdate(Image, { id: input.imageId }, { status: 'failed', error });
      await recordProgress(em, { ...input, message: 'A picture could not be drawn' });
    });
  };
}
