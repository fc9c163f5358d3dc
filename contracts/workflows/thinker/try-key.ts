import type { TriedVendor } from '#contracts/activities/trials.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type WorkflowInput } from '../workflow-contract.ts';

export interface TryKeyInput extends WorkflowInput {
  trialId: string;
  /** Whose queue it stands on. */
  vendor: TriedVendor;
}

/** Asks a vendor whether it knows a key. It is no run: it costs nothing and is over at once. */
export const tryKeyContract = defineWorkflow<TryKeyInput, void>({
  type: 'tryKey',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ trialId }) => `try-key/${trialId}`,
});
