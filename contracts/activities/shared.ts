/** What every activity is given: the tenant whose unit of work it is. */
export interface TenantInput {
  accountId: string;
}

/** An activity of one run. */
export interface RunReference extends TenantInput {
  runId: string;
}

/** An activity that reports how far its run is, in the transaction of its work. */
export interface ProgressInput extends RunReference {
  stage: string;
  /** 0–100. */
  percent: number;
}

/** Type of the failure of a step whose run was cancelled before its workflow began to work. */
export const runCancelledType = 'run_cancelled';
