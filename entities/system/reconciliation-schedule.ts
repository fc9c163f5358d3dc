import {
  type ReconcileRunsInput,
  reconcileRunsContract,
} from '#contracts/workflows/system/reconcile-runs.ts';
import type { ScheduleSource } from './schedule-source.ts';

/** Whatever else is lost at Temporal, this one finds out. */
export const reconciliationScheduleId = 'reconcile-runs';

/** What is wrong is right again after as long at most, and the grace of a row. */
const everySeconds = 5 * 60;

/** The one schedule of the reconciler, of the platform and not of a row. */
export const reconciliationSchedule: ScheduleSource = {
  prefix: reconciliationScheduleId,
  async read() {
    const input: ReconcileRunsInput = {};
    const { type, taskQueue } = reconcileRunsContract;
    const schedule = {
      scheduleId: reconciliationScheduleId,
      accountId: null,
      title: 'Compare runs with their workflows',
      timing: { everySeconds },
      isPaused: false,
      workflow: { type, taskQueue, input },
    };
    return { wanted: [schedule], unreadable: [] };
  },
};
