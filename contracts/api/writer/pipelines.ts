import { z } from 'zod';
import { id, idList } from '#contracts/api/shared/fields.ts';
import { remoteStatuses } from '#domain/publisher/states.ts';
import { pipelineStages } from '#domain/writer/stages.ts';

/** What a task goes through unless it is said otherwise. */
const usualStages = ['generate', 'image_prompts', 'images', 'publish'] as const;

export const contentPipelineBody = z.strictObject({
  task_ids: idList(50),
  stages: z
    .array(z.enum(pipelineStages))
    .min(1)
    .default([...usualStages]),
  approval_required: z.boolean().optional().meta({
    description:
      'Whether it waits for a person before it is published: true adds the stage review, false leaves it out',
  }),
  destinations: z
    .array(id)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'Ids of integrations; without them every active one of the site' }),
  remote_status: z.enum(remoteStatuses).exclude(['future']).default('publish'),
});
