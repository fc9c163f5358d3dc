import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import type { TakeAll } from '#entities/system/add-items.ts';
import type { RunStart } from '#entities/system/start-run.ts';

/** Children of a stage, before they are written. */
export interface PlannedItems {
  items: readonly RunStart<RunInput>[];
  takeAll?: TakeAll;
}
