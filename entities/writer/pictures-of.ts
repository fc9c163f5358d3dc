import type { EntityManager } from '@mikro-orm/postgresql';
import type { Content } from './content.ts';
import { Image } from './image.ts';

/** The pictures that are shown with a content; one that is being drawn anew as it still is. */
export function picturesOf(em: EntityManager, { id }: Content): Promise<Image[]> {
  return em.find(
    Image,
    { contentId: id, storageKey: { $ne: null }, deletedAt: null },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
}
