import { createHash } from 'node:crypto';
import {
  ScheduleOverlapPolicy,
  type ScheduleSummary,
  type ScheduleUpdateOptions,
} from '@temporalio/client';
import { type DesiredSchedule, scheduleJitterMilliseconds } from '#contracts/system/schedules.ts';
import { describeStart } from '#contracts/workflows/start-details.ts';
import { searchAttributeKeys } from '../search-attributes.ts';
import { describeSpec, specOf } from './schedule-spec.ts';

/**
 * What was missed while Temporal was away is made up for if it is no older than a day; of what was missed together
 * only one is started, by the overlap policy. Temporal's own default is a year.
 */
const catchUpMilliseconds = 24 * 60 * 60 * 1000;

export type KeptOptions = ScheduleUpdateOptions & { state: { paused: boolean; note: string } };

/**
 * What Temporal is told of a schedule. The note carries a hash of all of it, by which drift is seen in a list. The
 * key is part of it: when keys change, every schedule is written anew.
 *
 * @param keyId of the key that seals its input; null: none does
 */
export function optionsOf(wanted: DesiredSchedule, keyId: string | null): KeptOptions {
  const { scheduleId, accountId, siteId, title, timing, isPaused, workflow } = wanted;
  const spec = specOf(timing, scheduleJitterMilliseconds);
  const policies = {
    overlap: ScheduleOverlapPolicy.SKIP,
    catchupWindow: catchUpMilliseconds,
    pauseOnFailure: false,
  };
  const action = {
    type: 'startWorkflow' as const,
    workflowType: workflow.type,
    taskQueue: workflow.taskQueue,
    // Temporal appends the nominal time: the id of what is started once for that time.
    workflowId: scheduleId,
    args: [workflow.input],
    staticSummary: title,
    staticDetails: describeStart({ runType: workflow.type, startedBy: 'schedule' }),
    memo: { title, startedBy: 'schedule', requestId: null },
    typedSearchAttributes: [
      { key: searchAttributeKeys.runType, value: workflow.type },
      { key: searchAttributeKeys.stage, value: 'scheduled' },
      ...(accountId ? [{ key: searchAttributeKeys.account, value: accountId }] : []),
      ...(siteId ? [{ key: searchAttributeKeys.site, value: siteId }] : []),
    ],
    // The type does not have it, the encoder sends it.
    ...(accountId ? { priority: { fairnessKey: accountId } } : {}),
  };
  const hash = hashOf({ spec: describeSpec(spec), policies, action, keyId });
  const note = `Kept by IGNY8 from its database: changes made here are put back (${hash}).`;
  return { spec, action, policies, state: { paused: isPaused, note } };
}

/** Whether what stands in a list or description is what is wanted. */
export function isAsWanted(
  standing: Pick<ScheduleSummary, 'spec' | 'action' | 'state'>,
  wanted: KeptOptions,
): boolean {
  return (
    standing.state.note === wanted.state.note &&
    standing.state.paused === wanted.state.paused &&
    standing.action?.workflowType === wanted.action.workflowType &&
    describeSpec(standing.spec ?? {}) === describeSpec(wanted.spec)
  );
}

function hashOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
