import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { mapYielding } from './map-yielding.ts';
import type { ReadSchedules } from './schedule-source.ts';

/** Reads every row for itself: one that cannot be understood is set apart with the reason. */
export async function readSchedules<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  scheduleOf: (row: Row) => DesiredSchedule,
): Promise<ReadSchedules> {
  const read: ReadSchedules = { wanted: [], unreadable: [] };
  await mapYielding(rows, (row) => {
    try {
      read.wanted.push(scheduleOf(row));
    } catch (error) {
      read.unreadable.push({ scheduleId: idOf(row), error });
    }
  });
  return read;
}
