import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import {
  type StartScheduledRunInput,
  startScheduledRunContract,
} from '#contracts/workflows/automation/start-scheduled-run.ts';
import { readCron } from '#domain/automation/read-cron.ts';
import { createTimings } from '#domain/automation/schedule-timing.ts';
import { readSchedules } from '#entities/system/read-schedules.ts';
import type { ScheduleSource } from '#entities/system/schedule-source.ts';

interface RuleRow {
  accountId: string;
  id: string;
  name: string;
  cron: string;
  timezone: string;
  isOn: boolean;
}

type Timings = ReturnType<typeof createTimings>;

const prefix = 'rule/';
const idOf = ({ id }: RuleRow) => `${prefix}${id}`;

/** The schedules of rules with the trigger `schedule`. Whoever made the rule may leave: it is the account's. */
export const ruleSchedules: ScheduleSource = {
  prefix,
  async read(em, scheduleId) {
    const id = scheduleId?.slice(prefix.length) ?? null;
    // A rule, site or account that is switched off keeps the schedule, paused.
    const rows = await em.execute<RuleRow[]>(
      `select rule.account_id as "accountId", rule.id, rule.name, rule.schedule ->> 'cron' as cron,
         rule.schedule ->> 'timezone' as timezone,
         rule.is_active and site.is_active and account.status in ('active', 'trial') as "isOn"
       from igny8_automation_rules rule
       join igny8_sites site on site.id = rule.site_id
       join igny8_accounts account on account.id = rule.account_id
       where rule.trigger = 'schedule' and rule.schedule ->> 'cron' is not null
         and (?::uuid is null or rule.id = ?::uuid)
       order by rule.id`,
      [id, id],
    );
    const timingAt = createTimings(Date.now());
    return readSchedules(rows, idOf, (row) => scheduleOf(row, timingAt));
  },
};

function scheduleOf(row: RuleRow, timingAt: Timings): DesiredSchedule {
  const { accountId, id, name, cron, timezone, isOn } = row;
  const input: StartScheduledRunInput = { accountId, target: { kind: 'rule', ruleId: id } };
  return {
    scheduleId: idOf(row),
    accountId,
    title: `Rule "${name}"`,
    timing: timingAt(readCron(cron), timezone),
    isPaused: !isOn,
    workflow: {
      type: startScheduledRunContract.type,
      taskQueue: startScheduledRunContract.taskQueue,
      input,
    },
  };
}
