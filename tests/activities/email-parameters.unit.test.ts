import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moment, shownName, validHours } from '#contracts/mail/parameter-fields.ts';

describe('a name in an e-mail', () => {
  it('is one line of at most 100 characters, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const shown = shownName.parse(typed);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(shown.replaceAll('\u200b', '')).toMatch(/^.{0,100}$/u);
      }),
    );
  });

  it.each([
    ['Nordic Coffee Ltd.', 'Nordic Coffee Ltd.'],
    ['O’Neill & Söhne', 'O’Neill & Söhne'],
    ['evil.example', 'evil.\u200bexample'],
    ['https://evil.example/x', 'https:\u200b/\u200b/\u200bevil.\u200bexample/\u200bx'],
    ['Mara\r\n\tLindqvist', 'Mara Lindqvist'],
    ['\u202egnp.exe', 'gnp.\u200bexe'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(shownName.parse(typed)).toBe(shown);
  });

  it('is cut between characters', () => {
    expect(shownName.parse(`${'☕'.repeat(99)}🫘🫘`)).toBe(`${'☕'.repeat(99)}🫘`);
  });
});

it.each([
  [1, '1 hour'],
  [24, '24 hours'],
  [36, '36 hours'],
  [48, '2 days'],
  [168, '7 days'],
])('a lifetime of %i hours is "%s"', (hours, shown) => {
  expect(validHours.parse(hours)).toBe(shown);
});

it('a point in time is shown in UTC, to the minute', () => {
  expect(moment.parse('2026-11-21T12:34:56.789Z')).toBe('2026-11-21 12:34 UTC');
});
