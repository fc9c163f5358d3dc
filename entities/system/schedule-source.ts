import type { EntityManager } from '@mikro-orm/postgresql';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';

/** What the rows want, and the schedules whose row cannot be understood: they are of no hindrance to the others. */
export interface ReadSchedules {
  wanted: DesiredSchedule[];
  unreadable: { scheduleId: string; error: unknown }[];
}

/** A kind of row that has schedules. */
export interface ScheduleSource {
  /** How the ids of its schedules begin (`automation/`), or the one id it has (`reconcile-runs`). */
  prefix: string;
  /**
   * What is wanted: of the id given, or of every row there is. A row that is gone, or whose site or account is,
   * wants nothing.
   *
   * @param em as the system role: rows of all accounts
   */
  read(em: EntityManager, scheduleId?: string): Promise<ReadSchedules>;
}
