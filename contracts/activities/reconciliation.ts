/** What one look at some rows came to. */
export interface ReconciledRuns {
  /** When the pass began, by the clock of the database; given to the next look of the same pass. */
  since: string;
  checked: number;
  repaired: number;
  /** Could not be repaired: developers are told. */
  unrepaired: number;
  /** Nothing is left to look at in this pass. */
  isDone: boolean;
}

export interface ReconciledWorkflows {
  /** Runs whose row had ended while their workflow works: they live again. */
  adopted: number;
  /** Workflows that no run has, or one that ended for good: told to end. */
  cancelled: number;
}

export interface ReconciledLedgers {
  /** Accounts whose balance is not the sum of their ledger. */
  differing: number;
  /** Holds of ended runs that were given back. */
  released: number;
}

/** Activities of the reconciler; they work as the system role, on their own queue. */
export interface ReconciliationActivities {
  /** Compares the living runs that were looked at the longest ago with their workflows, and repairs them. */
  reconcileSomeRuns(input: { since: string | null }): Promise<ReconciledRuns>;
  /** Looks at Temporal for workflows that work on while their run has ended or is not there. */
  reconcileWorkflows(input: Record<string, never>): Promise<ReconciledWorkflows>;
  /** Compares balances with ledgers, those looked at the longest ago, and gives forgotten holds back. */
  reconcileLedgers(input: Record<string, never>): Promise<ReconciledLedgers>;
}
