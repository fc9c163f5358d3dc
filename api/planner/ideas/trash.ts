import { bulkDeleteRoute } from '#api/shared/bulk.ts';
import { deleteRoute } from '#api/shared/crud.ts';
import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { titleTaken } from '#entities/planner/name-idea.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { ideaResource } from './idea-resource.ts';

const permission = 'edit';
const restoration = { permission, taken: titleTaken } as const;

export const ideaTrashRoutes = [
  deleteRoute(ideaResource, permission, (em, idea) => moveToTrash(em, ContentIdea, [idea.id])),
  restoreRoute(ideaResource, restoration),
  bulkDeleteRoute(ideaResource, { permission }),
  bulkRestoreRoute(ideaResource, restoration),
];
