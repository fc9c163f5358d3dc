import type { EntityManager } from '@mikro-orm/postgresql';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { automationSchedules } from '#entities/automation/automation-schedules.ts';
import { ruleSchedules } from '#entities/automation/rule-schedules.ts';
import { reconciliationSchedule } from './reconciliation-schedule.ts';
import type { ReadSchedules, ScheduleSource } from './schedule-source.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whatever has schedules: a line each, in its own file of its room. */
const sources: readonly ScheduleSource[] = [
  automationSchedules,
  ruleSchedules,
  reconciliationSchedule,
];

/** A row asks for a schedule that cannot be made: trying again changes nothing before the row does. */
export class UnreadableScheduleError extends Error {
  override readonly name = 'UnreadableScheduleError';
}

/** Every schedule that the rows want now, and those that nobody can make. */
export async function desiredSchedules(em: EntityManager): Promise<ReadSchedules> {
  const all: ReadSchedules = { wanted: [], unreadable: [] };
  for (const source of sources) {
    const { wanted, unreadable } = await source.read(em);
    // Not spread into a call: of tens of thousands that is too many arguments.
    all.wanted = all.wanted.concat(wanted);
    all.unreadable = all.unreadable.concat(unreadable);
  }
  return all;
}

/**
 * What the rows want of one schedule now; null: that it is not there.
 *
 * @throws UnreadableScheduleError
 */
export async function desiredSchedule(
  em: EntityManager,
  scheduleId: string,
): Promise<DesiredSchedule | null> {
  const source = sourceOf(scheduleId);
  if (!source) return null;
  const { wanted, unreadable } = await source.read(em, scheduleId);
  const [refused] = unreadable;
  if (refused) {
    const { error } = refused;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableScheduleError(`The row cannot be understood: ${reason}`, { cause: error });
  }
  return wanted[0] ?? null;
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
