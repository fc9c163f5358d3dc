import type { EntityManager } from '@mikro-orm/postgresql';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { automationSchedules } from '#entities/automation/automation-schedules.ts';
import { ruleSchedules } from '#entities/automation/rule-schedules.ts';
import { reconciliationSchedule } from './reconciliation-schedule.ts';
import type { ScheduleSource } from './schedule-source.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

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
  const source = sourceOf(scheduleId);
  const [wanted] = source ? await source.read(em, scheduleId) : [];
  return wanted ?? null;
}

/** Whether rows decide about a schedule, also where they want none: no other one is ever touched. */
export function isKeptByRows(scheduleId: string): boolean {
  return sourceOf(scheduleId) !== undefined;
}

/** By how its id is built, which every key leaves readable. */
function sourceOf(scheduleId: string): ScheduleSource | undefined {
  return sources.find(({ prefix }) => {
    if (!prefix.endsWith('/')) return scheduleId === prefix;
    return scheduleId.startsWith(prefix) && uuid.test(scheduleId.slice(prefix.length));
  });
}
