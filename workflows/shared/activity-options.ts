import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

/**
 * Milliseconds of database work, run inside the workflow's own worker. A database that is away for a
 * while is waited for: 24 hours, as for every outage (spec/workflows.md), with pauses of at most a minute.
 */
export const databaseWork: LocalActivityOptions = {
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '1m' },
};

/**
 * A paid call. An outage of the vendor pauses the work for up to 24 hours; a vendor's Retry-After is
 * carried by the failure itself. A call may take two minutes; the heartbeat (every 10 s) carries
 * cancellation to it and tells a dead worker from a slow model.
 */
export const paidCall: ActivityOptions = {
  startToCloseTimeout: '150s',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '2m' },
};

/**
 * Writing to somebody else's system: uploads and a post can take minutes on a slow host. Retrying is
 * safe because the adapter looks before it creates.
 */
export const remotePublishing: ActivityOptions = {
  startToCloseTimeout: '5m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '5m' },
};

/** Seconds of processor or database time over many rows: too long for a local activity. */
export const heavyWork: ActivityOptions = {
  startToCloseTimeout: '10m',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
};
