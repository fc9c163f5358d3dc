import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type {
  ListedImages,
  ListImagesInput,
  PutImagesBackInput,
} from '#contracts/activities/writer.ts';
import { settledSteps } from '#entities/billing/settled-steps.ts';
import { Image } from '#entities/writer/image.ts';
import { imageSettingsOfRun } from '#entities/writer/image-settings-of-site.ts';

/** Featured first, then by their place in the text. */
const order = { imageType: 'asc', position: 'asc', id: 'asc' } as const;

/**
 * Pictures that have to be drawn, and by whom: the named ones, or those of a content that are not there yet.
 * One without a prompt waits for it. One that this workflow has drawn and charged is not bought again where its
 * history was lost and it begins anew; another run draws it anew, under another workflow id.
 */
export function createListImages({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function listImages(input: ListImagesInput): Promise<ListedImages> {
    const { accountId, contentId, imageIds, runId } = input;
    const images = await orm.em.find(
      Image,
      {
        ...(imageIds ? { id: { $in: imageIds } } : { contentId }),
        deletedAt: null,
        prompt: { $ne: '' },
      },
      { fields: ['id', 'siteId', 'status'], orderBy: order },
    );
    const stepKeyOf = ({ id }: { id: string }) => stepKey(`image-${id}`);
    const settled = await settledSteps(orm.em, { accountId, stepKeys: images.map(stepKeyOf) });
    const undrawn = images.filter((image) => !settled.has(stepKeyOf(image)));
    const left = imageIds ? undrawn : undrawn.filter(({ status }) => status !== 'generated');
    const [first] = left;
    const listed = { imageIds: left.map(({ id }) => id), drawn: settled.size };
    if (!first) return listed;
    const { provider } = await imageSettingsOfRun(orm.em, runId, first.siteId);
    return { ...listed, provider };
  };
}

/** Undo of "generating": with the file of before they are generated, without one they wait. */
export function createPutImagesBack({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function putImagesBack({ imageIds }: PutImagesBackInput): Promise<number> {
    const underWay = { id: { $in: imageIds }, status: 'generating' as const };
    const undrawn = { ...underWay, storageKey: null };
    const waiting = await orm.em.nativeUpdate(Image, undrawn, { status: 'prompt_ready' });
    await orm.em.nativeUpdate(Image, underWay, { status: 'generated' });
    return waiting;
  };
}
