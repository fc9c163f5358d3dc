import { z } from 'zod';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { runError } from '#contracts/api/system/runs.ts';
import { automationStages } from '#domain/automation/settings.ts';
import { stageStatuses } from '#domain/automation/stage-result.ts';

const stageResult = z.object({
  stage: z.enum(automationStages),
  number: z.int(),
  status: z.enum(['waiting', ...stageStatuses]),
  batches: z.int(),
  items: z.int().meta({ description: 'What it was done on: keywords, clusters, ideas …' }),
  completed: z.int().meta({
    description:
      'Runs of its batches that completed, and so with the next two; the stages tasks and review need none',
  }),
  failed: z.int(),
  cancelled: z.int(),
  credits: z.int(),
  reason: z.string().nullable().meta({ description: 'Why it stopped or failed' }),
  started_at: timestamp.nullable(),
  ended_at: timestamp.nullable(),
});

export const automationRunRow = z
  .object({
    ...rowFields,
    site_id: id,
    run_id: id.meta({
      description: 'Of runs/{id}/, with progress, events and the runs of its batches',
    }),
    trigger: z.string(),
    status: z.string(),
    current_stage: z.enum(automationStages).nullable(),
    total_credits_used: z.int(),
    stages: z.array(stageResult).meta({ description: 'All eight, in their order' }),
    started_at: timestamp.nullable(),
    paused_at: timestamp.nullable(),
    resumed_at: timestamp.nullable(),
    cancelled_at: timestamp.nullable(),
    completed_at: timestamp.nullable(),
    error: runError.nullable(),
  })
  .meta({ id: 'AutomationRun' });
