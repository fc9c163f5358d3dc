import { otherTimeZoneNames } from './other-time-zone-names.ts';

/** Both by their names in small letters: Temporal's server tells `Europe/berlin` from a zone. */
const listed = byName(Intl.supportedValuesOf('timeZone'));
const others = byName(otherTimeZoneNames);

/**
 * The name of a time zone as every system spells it: Node, by which times are shown, and Temporal's server, which
 * acts at them. Offsets like `+02:00` and what only one of the two knows are none.
 *
 * @returns null for what is none
 */
export function timeZoneName(name: string): string | null {
  const sought = name.toLowerCase();
  return listed.get(sought) ?? others.get(sought) ?? null;
}

function byName(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}
