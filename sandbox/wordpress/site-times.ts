/** Zone of the stand-in's site. Not UTC on purpose: whoever mixes up `date` and `date_gmt` shall notice. */
export const siteZone = 'Europe/Berlin';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: siteZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Now, as WordPress writes times: UTC, whole seconds, no zone. */
export function nowGmt(): string {
  return gmtOf(Date.now());
}

/** Milliseconds of the epoch as `2026-11-21T09:30:00`, UTC without a zone. */
function gmtOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

/** Milliseconds of the epoch of a UTC time without a zone. */
export function millisecondsOf(gmt: string): number {
  return Date.parse(`${gmt}Z`);
}

/** A UTC time as the site's clock showed it. */
export function localOf(gmt: string): string {
  return wallClock.format(millisecondsOf(gmt)).replace(' ', 'T');
}

/** A time of the site's clock in UTC. In the hour that exists twice in autumn the later one is meant. */
function gmtOfLocal(local: string): string {
  const asUtc = millisecondsOf(local);
  const offsetAt = (milliseconds: number) =>
    millisecondsOf(localOf(gmtOf(milliseconds))) - milliseconds;
  return gmtOf(asUtc - offsetAt(asUtc - offsetAt(asUtc)));
}

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Reads a time as WordPress does: a zone counts; without one it is UTC for `date_gmt` and the site's own time
 * everywhere else. Undefined when it is not a time.
 */
export function readTime(text: string, withoutZone: 'utc' | 'site'): string | undefined {
  const [, time, zone] = pattern.exec(text.replace(' ', 'T')) ?? [];
  if (time === undefined || Number.isNaN(millisecondsOf(time))) return undefined;
  if (zone !== undefined) return gmtOf(Date.parse(`${time}${zone}`));
  return withoutZone === 'utc' ? time : gmtOfLocal(time);
}
