import { z } from 'zod';
import { bulkUpdated, mostBulkIds } from '#contracts/api/shared/bulk.ts';
import {
  id,
  idList,
  optionalText,
  requiredText,
  sectorRowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { clusterStatuses } from '#domain/planner/states.ts';

export const clusterRow = z
  .object({
    ...sectorRowFields,
    name: z.string(),
    description: z.string(),
    pillar_keyword: z.string().nullable(),
    cohesion: z.number().nullable(),
    status: z.string(),
    disabled: z.boolean(),
    keywords_count: z.int(),
    volume: z.int(),
    mapped_pages: z.int(),
    locked: z.boolean().meta({ description: 'No run puts anything into it or takes anything out' }),
    touched_at: timestamp.nullable().meta({
      description: 'When a person last named, filled or locked it: no run renames or empties it',
    }),
    cannibalised: z.boolean().meta({
      description: 'Content outside of the cluster targets one of its keywords already',
    }),
    competing_content_id: id.nullable(),
  })
  .meta({ id: 'Cluster' });

const changeable = {
  name: requiredText(150),
  description: optionalText(2000),
  disabled: z.boolean().optional(),
  locked: z.boolean().optional(),
};

export const clusterBody = z.strictObject({ site_id: id, sector_id: id, ...changeable });
export const clusterPut = z.strictObject({
  ...changeable,
  status: z.enum(clusterStatuses, 'Invalid status value').optional(),
  row_version: z.int().optional(),
});
export const clusterPatch = clusterPut.partial();

/** Clusters that one request merges at most; their keywords may be any number. */
const mostMerged = 100;

export const mergeBody = z.strictObject({
  ids: idList(mostMerged).meta({ description: 'The first stays; two at least' }),
  name: requiredText(150).optional().meta({ description: 'Of the one that stays' }),
});
export const splitBody = z.strictObject({
  keyword_ids: idList(mostBulkIds).meta({ description: 'Of one cluster, but not all of it' }),
  name: requiredText(150).meta({ description: 'Of the new cluster' }),
});
export const moveBody = z.strictObject({
  keyword_ids: idList(mostBulkIds),
  cluster_id: id.nullable().meta({ description: 'null takes them out of their clusters' }),
});

const changeId = id.meta({ description: 'POST planner/cluster_changes/{id}/undo/ undoes it' });

/** The cluster that was merged into or split off, and what undoes it. */
export const changedCluster = clusterRow
  .extend({ change_id: changeId })
  .meta({ id: 'ChangedCluster' });

export const movedKeywords = bulkUpdated
  .extend({ change_id: changeId.nullable().meta({ description: 'null when all were there' }) })
  .meta({ id: 'MovedKeywords' });

/** Ideas a cluster when the caller does not say. */
export const defaultIdeas = 5;

export const generateIdeasBody = z.strictObject({
  ids: idList(50),
  count: z.int().min(1).max(20).default(defaultIdeas).meta({ description: 'Ideas a cluster' }),
});
