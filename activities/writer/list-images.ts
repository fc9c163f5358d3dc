import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type {
  ListedImages,
  ListImagesInput,
  PutImagesBackInput,
} from '#contracts/activities/writer.ts';
import { Image } from '#entities/writer/image.ts';
import { imageSettingsOfRun } from '#entities/writer/image-settings-of-site.ts';

/** Featured first, then by their place in the text. */
const order = { imageType: 'asc', position: 'asc', id: 'asc' } as const;

/**
 * Pictures that have to be drawn, and by whom: the named ones, or those of a content that are not there yet.
 * One without a prompt waits for it.
 */
export function createListImages({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function listImages(input: ListImagesInput): Promise<ListedImages> {
    const { contentId, imageIds, runId } = input;
    const wanted = imageIds
      ? { id: { $in: imageIds } }
      : { contentId, status: { $ne: 'generated' as const } };
    const images = await orm.em.find(
      Image,
      { ...wanted, deletedAt: null, prompt: { $ne: '' } },
      { fields: ['id', 'siteId'], orderBy: order },
    );
    const [first] = images;
    const ids = images.map((image) => image.id);
    if (!first) return { imageIds: ids };
    const { provider } = await imageSettingsOfRun(orm.em, runId, first.siteId);
    return { imageIds: ids, provider };
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
