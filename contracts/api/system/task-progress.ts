import { z } from 'zod';
import { id } from '#contracts/api/shared/fields.ts';
import { runError } from './runs.ts';

/** The phases of an AI function, in order (spec/ai.md). */
const aiPhases = ['INIT', 'PREP', 'AI_CALL', 'PARSE', 'SAVE', 'DONE'] as const;

export const taskProgressParameters = z.strictObject({ task_id: id });

const step = z.object({
  step: z.string().meta({ description: 'As the workflow names it, unique within the run' }),
  status: z.enum(['pending', 'success', 'error']),
  message: z.string(),
});

const progress = {
  task_id: id.meta({ description: 'The id of the run' }),
  status: z.string(),
  phase: z.enum(aiPhases),
  percentage: z.int(),
  message: z.string(),
  request_steps: z.array(step).meta({ description: 'What models were asked, oldest first' }),
  response_steps: z.array(step).meta({ description: 'What became of each' }),
  counts: z.record(z.string(), z.number()),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: runError.nullable(),
};

export const taskProgress = z
  .object({
    ...progress,
    items: z
      .array(z.object(progress).meta({ id: 'TaskProgressItem' }))
      .meta({ description: 'Of a batch, in the order they were asked for' }),
  })
  .meta({ id: 'TaskProgress' });
