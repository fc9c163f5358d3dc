import type { EntityManager } from '@mikro-orm/postgresql';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { automationSchedules } from '#entities/automation/automation-schedules.ts';
import { ruleSchedules } from '#entities/automation/rule-schedules.ts';
import { reconciliationSchedule } from './reconciliation-schedule.ts';
import type { ScheduleSource } from './schedule-source.ts';

/** Whatever has schedules: a line each, in its own file of its room. */
const sources: readonly ScheduleSource[] = [
  automationSchedules,
  ruleSchedules,
  reconciliationSchedule,
];

/** Every schedule that the rows want now. */
export async function desiredSchedules(em: EntityManager): Promise<DesiredSchedule[]> {
  const wanted: DesiredSchedule[] = [];
  for (const source of sources) wanted.push(...(await source.read(em)));
  return wanted;
}

/** What the rows want of one schedule now; null: that it is not there. */
export async function desiredSchedule(
  em: EntityManager,
  scheduleId: string,
): Promise<DesiredSchedule | null> {
  const source = sources.find(({ prefix }) => scheduleId.startsWith(prefix));
  const [wanted] = source ? await source.read(em, scheduleId) : [];
  return wanted ?? null;
}
