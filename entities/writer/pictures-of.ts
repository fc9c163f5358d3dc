import type { EntityManager } from '@mikro-orm/postgresql';
import type { Content } from './content.ts';
import { Image } from './image.ts';

/**
 * What is shown with a content: its own pictures, and those its task had before there was a content. A picture
 * that is being drawn anew is shown as it still is.
 */
export function picturesOf(em: EntityManager, { id, taskId = null }: Content): Promise<Image[]> {
  const ofTask = taskId === null ? [] : [{ taskId, contentId: null }];
  return em.find(
    Image,
    { $or: [{ contentId: id }, ...ofTask], storageKey: { $ne: null }, deletedAt: null },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
}
