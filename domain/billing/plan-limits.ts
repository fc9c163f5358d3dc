/**
 * Paid calls of one account under way at once where its plan says nothing: as many as one worker process makes
 * of texts (workers/queue-limits.ts), so that an account alone on a platform is never slowed by its own limit.
 */
export const defaultConcurrentCalls = 20;

/** What a plan's `features` may say of its accounts' share of the platform. */
export const concurrentCallsBounds = { least: 1, most: 1000 } as const;

/** Temporal's own bounds of a fairness weight. */
export const fairnessWeightBounds = { least: 0.001, most: 1000 } as const;
