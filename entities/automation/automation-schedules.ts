import type { EntityManager } from '@mikro-orm/postgresql';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import {
  type StartScheduledRunInput,
  startScheduledRunContract,
} from '#contracts/workflows/automation/start-scheduled-run.ts';
import { calendarsOf, type Recurrence } from '#domain/automation/frequency.ts';
import { createTimings } from '#domain/automation/schedule-timing.ts';
import { readSchedules } from '#entities/system/read-schedules.ts';
import type { ScheduleSource } from '#entities/system/schedule-source.ts';

interface ConfigRow {
  accountId: string;
  siteId: string;
  name: string;
  frequency: Recurrence['frequency'];
  time: string;
  cron: string | null;
  timezone: string;
  isOn: boolean;
}

type Timings = ReturnType<typeof createTimings>;

const prefix = 'automation/';
const idOf = ({ siteId }: ConfigRow) => `${prefix}${siteId}`;

/** The schedules of sites that are automated. Whoever set it up may leave: it is the account's. */
export const automationSchedules: ScheduleSource = {
  prefix,
  async read(em, scheduleId) {
    const rows = await readConfigs(em, scheduleId?.slice(prefix.length) ?? null);
    const timingAt = createTimings(Date.now());
    return readSchedules(rows, idOf, (row) => scheduleOf(row, timingAt));
  },
};

/** A site that is switched off and an account that may not work keep theirs, paused. */
function readConfigs(em: EntityManager, siteId: string | null): Promise<ConfigRow[]> {
  return em.execute<ConfigRow[]>(
    `select config.account_id as "accountId", config.site_id as "siteId", site.name, config.frequency,
       config.scheduled_time as time, config.cron, config.timezone,
       config.is_enabled and site.is_active and account.status in ('active', 'trial') as "isOn"
     from igny8_automation_configs config
     join igny8_sites site on site.id = config.site_id
     join igny8_accounts account on account.id = config.account_id
     where ?::uuid is null or config.site_id = ?::uuid
     order by config.id`,
    [siteId, siteId],
  );
}

function scheduleOf(row: ConfigRow, timingAt: Timings): DesiredSchedule {
  const { accountId, siteId, name, timezone, isOn } = row;
  const input: StartScheduledRunInput = { accountId, target: { kind: 'automation', siteId } };
  return {
    scheduleId: idOf(row),
    accountId,
    siteId,
    title: `Automation of ${name}`,
    timing: timingAt(calendarsOf(row), timezone),
    isPaused: !isOn,
    workflow: {
      type: startScheduledRunContract.type,
      taskQueue: startScheduledRunContract.taskQueue,
      input,
    },
  };
}
