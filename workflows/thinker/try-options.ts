import type { ActivityOptions } from '@temporalio/workflow';
import { paidCall } from '#workflows/shared/activity-options.ts';

/**
 * Somebody waits for the answer: what a vendor cannot do within minutes is told as it is, instead of being
 * waited out.
 */
export const triedCall: ActivityOptions = {
  ...paidCall,
  scheduleToCloseTimeout: '6m',
  retry: { ...paidCall.retry, maximumAttempts: 3 },
};

/** A look at a list; the caller waits half a minute in all. */
export const triedKey: ActivityOptions = {
  startToCloseTimeout: '15s',
  scheduleToCloseTimeout: '25s',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '1s', maximumAttempts: 3 },
};
