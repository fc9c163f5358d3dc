import { DateTime } from 'luxon';

/** The day it is in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: Date): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
}
