import { z } from 'zod';
import { id } from './fields.ts';

/** What starts work answers 202 with this. `run_id` is the id of `runs/{id}/`. */
export const acceptedRun = z
  .object({ run_id: id, workflow_id: z.string(), task_id: id })
  .meta({ id: 'AcceptedRun' });

export type AcceptedRun = z.infer<typeof acceptedRun>;
