import { IANAZone } from 'luxon';

const minuteMilliseconds = 60_000;
/** The shortest time between two changes that any zone has had is a month (Morocco's Ramadan). */
const strideMilliseconds = 7 * 24 * 60 * minuteMilliseconds;

/**
 * Every moment at which the clocks of a zone change, from one moment to another: milliseconds of the epoch.
 *
 * @throws RangeError for a zone that nobody knows
 */
export function clockChanges(timeZone: string, from: number, to: number): number[] {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`Unknown time zone ${timeZone}`);
  const changes: number[] = [];
  for (let start = from; start < to; start += strideMilliseconds) {
    const end = Math.min(start + strideMilliseconds, to);
    if (zone.offset(end) !== zone.offset(start)) changes.push(bisect(zone, start, end));
  }
  return changes;
}

/** The first moment, to the minute, that is not as `start` any more. */
function bisect(zone: IANAZone, start: number, end: number): number {
  const before = zone.offset(start);
  let [low, high] = [start, end];
  while (high - low > minuteMilliseconds) {
    const middle = low + Math.floor((high - low) / 2 / minuteMilliseconds) * minuteMilliseconds;
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
