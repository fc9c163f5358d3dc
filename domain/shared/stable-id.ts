import { v5 } from 'uuid';

/** Namespace of every id derived from a workflow step. Changing it makes every retry write new rows. */
const namespace = '6f1d2c86-6a53-4d0e-9a4c-1f1f3f0c7b1e';

/**
 * The id (UUID v5) of the row a workflow step makes: a retry of the step writes the same row again instead
 * of a second one.
 */
export function stableId(workflowId: string, step: string): string {
  return v5(`${workflowId}\n${step}`, namespace);
}
