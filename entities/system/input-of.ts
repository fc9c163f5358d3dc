import type { RunInput, WorkflowContract } from '#contracts/workflows/workflow-contract.ts';
import type { Run } from './run.ts';

/** The input as the workflow's own contract has it. */
export function inputOf<Input extends RunInput>(
  _contract: WorkflowContract<Input, unknown>,
  run: Run,
): Input {
  return run.input as Input;
}
