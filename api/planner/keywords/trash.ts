import { bulkDeleteRoute } from '#api/shared/bulk.ts';
import { deleteRoute } from '#api/shared/crud.ts';
import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { deleteKeywords } from '#entities/planner/delete-keywords.ts';
import { emptyGoneClusters } from '#entities/planner/empty-gone-clusters.ts';
import { keywordTaken } from '#entities/planner/keyword-references.ts';
import { keywordResource } from './keyword-resource.ts';

const permission = 'edit';
const restoration = { permission, taken: keywordTaken, prepare: emptyGoneClusters } as const;

export const keywordTrashRoutes = [
  deleteRoute(keywordResource, permission, (em, keyword) =>
    em.transactional((inner) => deleteKeywords(inner, [keyword])),
  ),
  restoreRoute(keywordResource, restoration),
  bulkDeleteRoute(keywordResource, {
    permission,
    async remove(em, keywords) {
      await deleteKeywords(em, keywords);
      return new Map();
    },
  }),
  bulkRestoreRoute(keywordResource, restoration),
];
