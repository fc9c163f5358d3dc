import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';

/** Whole characters of every script, spaces of every width, and the ligatures and widths NFKC folds. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'İ',
      'ß',
      'ﬁ',
      'Ａ',
      'é',
      'e\u0301',
      '\u00A0',
      '\u3000',
      ' ',
      '\t',
      'Σ',
      'ς',
      '½',
      'ﷺ',
      'x',
    ),
  }),
  fc.string(),
);

describe('the normalised form of a keyword', () => {
  it('is its own normalised form', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const once = normaliseKeyword(typed);
        expect(normaliseKeyword(once)).toBe(once);
      }),
    );
  });

  it('has no space at its ends, single spaces within, and no other kind of space', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(normaliseKeyword(typed)).toMatch(/^(?:\S+(?: \S+)*)?$/u);
      }),
    );
  });

  it('is the same whatever spaces surround and part the words', () => {
    const spaces = fc.string({
      unit: fc.constantFrom(' ', '\t', '\u00A0', '\u2003', '\n'),
      minLength: 1,
    });
    const words = fc.array(fc.stringMatching(/^[a-zäöüéß0-9]{1,8}$/u), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, spaces, spaces, (parts, between, around) => {
        const typed = `${around}${parts.join(between)}${around}`;
        expect(normaliseKeyword(typed)).toBe(parts.join(' ').normalize('NFKC'));
      }),
    );
  });

  it('is in NFKC and the same for every compatible spelling', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const normalised = normaliseKeyword(typed);
        expect(normalised).toBe(normalised.normalize('NFKC'));
        expect(normaliseKeyword(typed.normalize('NFD'))).toBe(normalised);
        expect(normaliseKeyword(typed.normalize('NFKD'))).toBe(normalised);
      }),
    );
  });

  it('is the same in capitals, for letters whose capitals lead back', () => {
    const letters = fc.stringMatching(/^[a-zäöüéñçøåж-я ]{0,30}$/u);
    fc.assert(
      fc.property(letters, (typed) => {
        expect(normaliseKeyword(typed.toUpperCase())).toBe(normaliseKeyword(typed));
      }),
    );
  });

  it('folds plain ASCII as it folds everything else', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(ascii, (typed) => {
        // A letter of its own alphabet takes the general way.
        const general = normaliseKeyword(`${typed} ж`);
        expect(general).toBe(`${normaliseKeyword(typed)} ж`.trim());
      }),
    );
  });

  it.each([
    ['  Cold   BREW ', 'cold brew'],
    ['ＣＯＦＦＥＥ　ｂｅａｎｓ', 'coffee beans'],
    ['Cafe\u0301', 'café'],
    ['oﬃce coffee', 'office coffee'],
    ['½ pound', '1⁄2 pound'],
    ['\u00A0iced\u2003tea\n', 'iced tea'],
  ])('of %j is %j', (typed, expected) => {
    expect(normaliseKeyword(typed)).toBe(expected);
  });

  it.each([
    ['résumé', 'resume'],
    ['año', 'ano'],
    ['schön', 'schon'],
    ['straße', 'strasse'],
  ])('keeps accents: %s is not %s', (one, other) => {
    expect(normaliseKeyword(one)).not.toBe(normaliseKeyword(other));
  });
});
