import type { z } from 'zod';
import type { OperationName } from '#domain/billing/operations.ts';

/** What is known of an AI function outside of the engine: prompts are checked, shown and tried against it. */
export interface AiFunctionContract<Data = unknown, Output = unknown> {
  name: string;
  /** The prompts that are this function's; one of its own each. */
  promptType: string;
  /** What making this is charged as, also where a prompt is tried. */
  operation: OperationName;
  /** What the model is given; the paths of this schema are the variables of the prompt. */
  dataSchema: z.ZodType<Data>;
  outputSchema: z.ZodType<Output>;
  /** Data with every member filled, for previews and for trying a prompt. */
  sampleData: Data;
}

/** Declares a contract with its own types; its prompts go by its name. */
export function defineAiContract<Data, Output>(
  contract: Omit<AiFunctionContract<Data, Output>, 'promptType'>,
): AiFunctionContract<Data, Output> {
  return { ...contract, promptType: contract.name };
}
