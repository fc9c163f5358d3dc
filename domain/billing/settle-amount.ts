interface Settlement {
  /** Credits held for this step. */
  reserved: number;
  /** Credits of the whole hold that are neither charged nor given back yet. */
  remaining: number;
  /** What the step really cost. */
  actual: number;
}

/**
 * Credits a step is charged: what it cost, but never more than was held for it, nor than the hold still
 * has. So an accepted run never fails for credits and a balance never falls by a settlement.
 */
export function settleAmount({ reserved, remaining, actual }: Settlement): number {
  return Math.max(0, Math.min(actual, reserved, remaining));
}
