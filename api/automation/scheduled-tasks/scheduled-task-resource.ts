import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { scheduledTaskRow } from '#contracts/api/automation/scheduled-tasks.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';

/** What only the platform knows. */
const kept = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'site_id',
  'origin',
  'object_type',
  'executed_at',
  'status',
  'reason',
  'result',
  'error',
  'credits_used',
  'run_id',
];

/** An execution of a rule as the API answers it. */
export const scheduledTaskResource: Resource<ScheduledTask, typeof scheduledTaskRow> = {
  entity: ScheduledTask,
  path: 'automation/scheduled-tasks/',
  tag: 'Automation',
  noun: 'scheduled task',
  throttle: 'default',
  deletion: 'Cancels one that is planned; 409 once it has begun.',
  row: scheduledTaskRow,
  readOnlyFields: kept,
  present: (task) => ({
    ...presentRow(task),
    site_id: task.siteId,
    rule_id: task.ruleId,
    origin: task.origin,
    object_type: task.objectType ?? null,
    object_id: task.objectId ?? null,
    scheduled_at: task.scheduledAt.toISOString(),
    executed_at: presentTime(task.executedAt),
    status: task.status,
    reason: task.reason ?? null,
    result: task.result ? { ...task.result } : null,
    error: task.error ?? null,
    credits_used: task.creditsUsed,
    run_id: task.runId ?? null,
  }),
};

/** Of one that is there only the time may be changed. */
export const plannedTask: Resource<ScheduledTask, typeof scheduledTaskRow> = {
  ...scheduledTaskResource,
  readOnlyFields: [...kept, 'rule_id', 'object_id'],
};
