import type { TriedVendor } from '#contracts/activities/trials.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface TryImageInput extends RunInput {
  trialId: string;
  /** Whose queue it stands on. */
  vendor: TriedVendor;
}

export interface TryImageOutput {
  credits: number;
}

/** Draws one picture and keeps it but for showing it. */
export const tryImageContract = defineWorkflow<TryImageInput, TryImageOutput>({
  type: 'tryImage',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ trialId }) => `try-image/${trialId}`,
});
