import { z } from 'zod';
import { id, idList } from '#contracts/api/shared/fields.ts';
import { remoteStatuses } from '#domain/publisher/states.ts';

/** Stages that exist so far, in the order of the work. */
const stages = ['generate', 'image_prompts', 'images', 'publish'] as const;

export const contentPipelineBody = z.strictObject({
  task_ids: idList(50),
  stages: z
    .array(z.enum(stages))
    .min(1)
    .default([...stages]),
  destinations: z
    .array(id)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'Ids of integrations; without them every active one of the site' }),
  remote_status: z.enum(remoteStatuses).exclude(['future']).default('publish'),
});
