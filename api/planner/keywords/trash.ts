import { bulkDeleteRoute } from '#api/shared/bulk.ts';
import { deleteRoute } from '#api/shared/crud.ts';
import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { emptyGoneClusters } from '#entities/planner/empty-gone-clusters.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { keywordTaken } from '#entities/planner/keyword-references.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { keywordResource } from './keyword-resource.ts';

const permission = 'edit';
const restoration = { permission, taken: keywordTaken, prepare: emptyGoneClusters } as const;

export const keywordTrashRoutes = [
  deleteRoute(keywordResource, permission, (em, keyword) => moveToTrash(em, Keyword, [keyword.id])),
  restoreRoute(keywordResource, restoration),
  bulkDeleteRoute(keywordResource, { permission }),
  bulkRestoreRoute(keywordResource, restoration),
];
