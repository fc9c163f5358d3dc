import { z } from 'zod';
import { id, idList } from '#contracts/api/shared/fields.ts';
import { remoteStatuses } from '#domain/publisher/states.ts';
import { pipelineStages } from '#domain/writer/stages.ts';

/** Pieces of one request: a body of 400 KB, answered within two seconds. */
export const mostPieces = 10_000;

/** What a pipeline can begin with; a request names one kind. */
const pipelineSources = [
  'task_ids',
  'idea_ids',
  'cluster_ids',
  'keyword_ids',
  'content_ids',
] as const;

const sources = {
  task_ids: idList(mostPieces)
    .optional()
    .meta({ description: 'To be written; gone on with where the stages leave out generate' }),
  idea_ids: idList(mostPieces).optional().meta({ description: 'Queued as tasks, then written' }),
  cluster_ids: idList(1000)
    .optional()
    .meta({ description: 'Ideas are proposed for each, queued as tasks, and written' }),
  keyword_ids: idList(mostPieces).optional().meta({
    description: 'Raw keywords of one sector: clustered, then as the clusters they are in',
  }),
  content_ids: idList(mostPieces).optional().meta({ description: 'Of any source, gone on with' }),
};

const stages = z.array(z.enum(pipelineStages)).min(1).optional().meta({
  description:
    'Absent: of what is to be written generate, image_prompts, images, publish; of a content by its source (igny8: link, optimize, review; others: optimize, review)',
});

/** One kind of ids, neither none nor two. */
function namesOneSource(body: Record<string, unknown>): boolean {
  return pipelineSources.filter((source) => body[source] !== undefined).length === 1;
}

export const contentPipelineBody = z
  .strictObject({
    ...sources,
    stages,
    approval_required: z.boolean().optional().meta({
      description: 'Adds the stage review, or leaves it out; absent: as the stages say',
    }),
    ideas_per_cluster: z.int().min(1).max(20).optional().meta({
      description: 'Of cluster_ids and keyword_ids: as many as are proposed, and written, for each',
    }),
    destinations: z
      .array(id)
      .min(1)
      .max(20)
      .optional()
      .meta({ description: 'Ids of integrations; without them every active one of the site' }),
    remote_status: z.enum(remoteStatuses).exclude(['future']).default('publish'),
  })
  .refine(namesOneSource, {
    path: ['task_ids'],
    error: `Name one of ${pipelineSources.join(', ')}`,
  })
  .meta({
    allOf: [{ oneOf: pipelineSources.map((name) => ({ required: [name] })) }],
    example: { task_ids: ['019a4c1e-0d52-7c3a-9b1f-a56145270ce6'] },
  });
