import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkDeleteRoute } from '#api/shared/bulk.ts';
import { deleteRoute } from '#api/shared/crud.ts';
import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { Content } from '#entities/writer/content.ts';
import { emptyGoneLinks } from '#entities/writer/empty-gone-links.ts';
import { contentResource } from './content-resource.ts';

const permission = 'edit';
const restoration = {
  permission,
  taken: {
    field: 'slug',
    message: 'Another content has its slug or is written of its task by now',
  },
  prepare: (em: EntityManager, rows: Content[]) => emptyGoneLinks(em, Content, rows),
} as const;

export const contentTrashRoutes = [
  deleteRoute(contentResource, permission, (em, { id }) => moveToTrash(em, Content, [id])),
  restoreRoute(contentResource, restoration),
  bulkDeleteRoute(contentResource, { permission }),
  bulkRestoreRoute(contentResource, restoration),
];
