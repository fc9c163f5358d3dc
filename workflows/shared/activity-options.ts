import {
  ActivityCancellationType,
  type ActivityOptions,
  type LocalActivityOptions,
} from '@temporalio/workflow';

/**
 * Milliseconds of database work, run inside the workflow's own worker. A database that is away for a
 * while is waited for: 24 hours, as for every outage (spec/workflows.md). From pauses of five seconds on it is
 * waited for by a timer: holding the workflow task open instead would fill the history.
 */
export const databaseWork: LocalActivityOptions = {
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  localRetryThreshold: '5s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '2m' },
};

/**
 * A paid call. An outage of the vendor pauses the work for up to 24 hours; a vendor's Retry-After is
 * carried by the failure itself. A call may take two minutes and storing its reply half of one; the heartbeat
 * (every 5 s) carries cancellation to it and tells a dead worker from a slow model. A cancelled call is
 * waited for: what was paid for by then is kept.
 */
export const paidCall: ActivityOptions = {
  startToCloseTimeout: '3m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '2m' },
};

/**
 * Writing to somebody else's system: uploads and a post can take minutes on a slow host. Retrying is
 * safe because the adapter looks before it creates. A cancelled post is waited for, so that its record says
 * what really stands there.
 */
export const remotePublishing: ActivityOptions = {
  startToCloseTimeout: '5m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '5m' },
};

/**
 * Seconds of processor or database time over many rows: too long for a local activity. The heartbeat tells
 * a dead worker from a large job.
 */
export const heavyWork: ActivityOptions = {
  startToCloseTimeout: '10m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
};

/**
 * Minutes of processor time in a thread of the worker: 100,000 keywords are loaded, grouped and stored. Done
 * again from its beginning after a crash, for nothing of it is kept before its end.
 */
export const grouping: ActivityOptions = {
  startToCloseTimeout: '1h',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '2m' },
};

/**
 * Up to fifty searches of one batch, a few at a time. Each answer is kept as it comes, so another attempt asks
 * for the rest only; a search engine that refuses for a while is waited for as every vendor is.
 */
export const searching: ActivityOptions = {
  startToCloseTimeout: '10m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '5m' },
};

/**
 * Searching or reading for one turn of research: some pages of 15 s each, a second apart at one site. Research
 * goes on without an answer that does not come, so it is not waited for as a vendor is.
 */
export const researchTool: ActivityOptions = {
  startToCloseTimeout: '2m',
  scheduleToCloseTimeout: '5m',
  heartbeatTimeout: '40s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: {
    initialInterval: '2s',
    backoffCoefficient: 2,
    maximumInterval: '30s',
    maximumAttempts: 4,
  },
};

/**
 * One message to the mail server, which answers within seconds; its own timeouts end an attempt before this
 * one does. A server that takes nothing for now is asked again with pauses that grow to an hour, for a day:
 * grey-listing lets through what comes back after minutes, and nobody follows a link that is older. A
 * cancelled message that is on its way is waited for, so that its row says what became of it.
 */
export const emailDelivery: ActivityOptions = {
  startToCloseTimeout: '2m',
  scheduleToCloseTimeout: '24h',
  heartbeatTimeout: '40s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '5s', backoffCoefficient: 3, maximumInterval: '1h' },
};

/**
 * A look at a hundred runs: a question to Temporal each, ten at once, and a transaction for each that is wrong. A
 * pass that cannot be finished is given up, since the next one begins in five minutes anyway.
 */
export const reconciling: ActivityOptions = {
  startToCloseTimeout: '5m',
  scheduleToCloseTimeout: '30m',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '1m' },
};
