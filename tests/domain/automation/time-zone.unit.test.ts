import { IANAZone } from 'luxon';
import { expect, it } from 'vitest';
import { otherTimeZoneNames } from '#domain/automation/other-time-zone-names.ts';
import { timeZoneName } from '#domain/automation/time-zone.ts';

it.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['utc', 'UTC'],
  ['asia/KOLKATA', 'Asia/Kolkata'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
  ['Europe/Kiev', 'Europe/Kiev'],
  ['US/Pacific', 'US/Pacific'],
  ['Etc/GMT+3', 'Etc/GMT+3'],
])('%s is the time zone %s', (given, name) => {
  expect(timeZoneName(given)).toBe(name);
});

it.each([
  '+02:00',
  '-03:30',
  '+0200',
  '',
  'Mars/Olympus',
  'UTC+2',
  'Etc/Unknown',
  'Local',
  'localtime',
  // Node knows these, Temporal's server does not.
  'BST',
  'IST',
  'SystemV/AST4',
  'US/Pacific-New',
])('"%s" is none', (given) => {
  expect(timeZoneName(given)).toBeNull();
});

it('whatever is listed is known to the library that computes times', () => {
  const names = [...Intl.supportedValuesOf('timeZone'), ...otherTimeZoneNames];
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => !IANAZone.isValidZone(name))).toEqual([]);
  expect(names.filter((name) => timeZoneName(name) !== name)).toEqual([]);
});
