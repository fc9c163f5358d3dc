import { z } from 'zod';
import { id, sectorRowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { clusterChangeKinds } from '#domain/planner/states.ts';

const listed = {
  ...sectorRowFields,
  kind: z.enum(clusterChangeKinds),
  title: z.string(),
  made_by_id: id.nullable().meta({ description: 'null: a run did it' }),
  run_id: id.nullable(),
  undone_at: timestamp.nullable(),
  undone_by_id: id.nullable(),
};

export const clusterChangeRow = z.object(listed).meta({ id: 'ClusterChange' });

/** null where the cluster did not exist, or was in the Trash. */
const snapshot = z
  .object({
    name: z.string(),
    description: z.string(),
    pillar_keyword: z.string().nullable(),
    cohesion: z.number().nullable(),
    locked: z.boolean(),
  })
  .nullable();

const keywordText = z
  .string()
  .nullable()
  .meta({ description: 'null: it is just being deleted for good' });

const move = { from_cluster_id: id.nullable(), to_cluster_id: id.nullable() };

/** Of each list in a change's detail the first so many are shown; its count tells how many there are. */
export const mostShown = 1000;

const changeDetail = {
  ...listed,
  clusters_count: z.int(),
  clusters: z
    .array(z.object({ id, before: snapshot, after: snapshot }))
    .meta({ description: `The first ${mostShown}` }),
  keywords_count: z.int(),
  keywords: z
    .array(z.object({ keyword_id: id, keyword: keywordText, ...move }))
    .meta({ description: `The first ${mostShown}` }),
  links_count: z.int(),
  links: z
    .array(
      z.object({
        type: z.enum(['idea', 'task', 'content', 'attribute', 'cluster_map']),
        id,
        ...move,
      }),
    )
    .meta({ description: `Ideas, tasks and content that moved along: the first ${mostShown}` }),
};

export const clusterChangeDetail = z.object(changeDetail).meta({ id: 'ClusterChangeDetail' });

export const undoneClusterChange = z
  .object({
    ...listed,
    notes: z.array(z.string()).meta({
      description: 'What was left as it is: it came, went or was moved since by another way',
    }),
  })
  .meta({ id: 'UndoneClusterChange' });
