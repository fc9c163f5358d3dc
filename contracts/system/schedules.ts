import type { ScheduleTiming } from '#domain/automation/schedule-calendar.ts';
import type { TaskQueue } from '../workflows/task-queues.ts';

/** Each action comes this much later at most: thousands of sites say "at three". */
export const scheduleJitterMilliseconds = 60_000;

/**
 * A Temporal Schedule as the rows want it. Whatever stands at Temporal under this id is made so; what
 * stands there without one is deleted.
 */
export interface DesiredSchedule {
  /** `automation/{site}`, `rule/{rule}`, `reconcile-runs`; its executions are `{id}-{nominal time}`. */
  scheduleId: string;
  /** Null: of the platform. */
  accountId: string | null;
  /** Where it is one site's. */
  siteId?: string;
  /** Shown in the Web UI. */
  title: string;
  timing: ScheduleTiming;
  /** The row is switched off, or its account may not work now: the schedule stays and does nothing. */
  isPaused: boolean;
  /** What is started; ids only. */
  workflow: { type: string; taskQueue: TaskQueue; input: object };
}

/** What the outbox carries when the row of a schedule has changed: the relay reads what is wanted by now. */
export interface SchedulePayload {
  scheduleId: string;
}
