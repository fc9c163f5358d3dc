import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessKeywordColumns, type KeywordColumns } from '#domain/planner/keyword-columns.ts';
import { maximumKeywordLength, normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { readFigure } from '#domain/planner/read-figure.ts';
import { type KeywordRow, readKeywordRow } from '#domain/planner/read-keyword-row.ts';

const columns: KeywordColumns = {
  keyword: 0,
  volume: 1,
  difficulty: 2,
  cpc: 3,
  cpc_currency: null,
  intent: 4,
  country: 5,
  volumeHigh: null,
  currencyOfHeader: null,
};
const nothing = { ...columns, keyword: 0, volume: null, difficulty: null, cpc: null, intent: null };
const none: KeywordColumns = { ...nothing, country: null };
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

/** Whether a row can be stored: whole figures in range, text PostgreSQL takes. */
function fitsDatabase({ keyword, volume, difficulty, country }: KeywordRow): boolean {
  const isWhole = (value: number | null, most: number): boolean =>
    value === null || (Number.isInteger(value) && value >= 0 && value <= most);
  return (
    keyword.length > 0 &&
    keyword.length <= maximumKeywordLength &&
    !`${keyword}${country ?? ''}`.includes('\0') &&
    isWhole(volume, 2_147_483_647) &&
    isWhole(difficulty, 100)
  );
}

describe('normaliseKeyword', () => {
  it('folds case, width and spaces, and keeps accents', () => {
    expect(normaliseKeyword('  Best\t ESPRESSO\u00a0\u00a0Machine \n')).toBe(
      'best espresso machine',
    );
    expect(normaliseKeyword('Ｃａｆｅ')).toBe('cafe');
    expect(normaliseKeyword('Résumé')).toBe('résumé');
    expect(normaliseKeyword('Re\u0301sume\u0301')).toBe(normaliseKeyword('résumé'));
  });

  it('normalised twice is normalised once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseKeyword(text);
        expect(normaliseKeyword(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$|\s\s/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('guessKeywordColumns', () => {
  it.each([
    [
      'Google Keyword Planner',
      [
        'Keyword',
        'Currency',
        'Avg. monthly searches',
        'Competition',
        'Top of page bid (high range)',
      ],
      { ...none, volume: 2, cpc: 4, cpc_currency: 1 },
    ],
    [
      'Ahrefs',
      ['#', 'Keyword', 'Country', 'Difficulty', 'Volume', 'CPC', 'Intents'],
      { ...none, keyword: 1, volume: 4, difficulty: 3, cpc: 5, intent: 6, country: 2 },
    ],
    [
      'Semrush',
      ['Keyword', 'Intent', 'Volume', 'Keyword Difficulty', 'CPC (USD)'],
      { ...none, volume: 2, difficulty: 3, cpc: 4, intent: 1, currencyOfHeader: 'USD' },
    ],
    ['Search Console', ['Top queries', 'Clicks', 'Impressions', 'CTR', 'Position'], none],
    [
      'our own',
      ['\uFEFFkeyword', 'search_volume', 'difficulty', 'cpc', 'intent', 'country'],
      columns,
    ],
  ])('knows the header of %s', (_, header, expected) => {
    expect(guessKeywordColumns(header)).toEqual(expected);
  });

  it('finds nothing where no column holds keywords', () => {
    expect(guessKeywordColumns(['url', 'volume'])).toBeNull();
    expect(guessKeywordColumns([])).toBeNull();
  });
});

describe('readFigure', () => {
  it.each([
    ['1,234', 'count', 1234],
    ['1.234', 'count', 1234],
    ['1 234 567', 'count', 1234567],
    ['1’234', 'count', 1234],
    ['1.2K', 'count', 1200],
    ['1K – 10K', 'count', 5500],
    ['10-100', 'count', 55],
    ['100K – 1M', 'count', 550000],
    ['<10', 'count', 5],
    ['10K+', 'count', 10000],
    ['>1M', 'count', 1000000],
    ['45%', 'fraction', 45],
    ['$1.25', 'fraction', 1.25],
    ['1,25 €', 'fraction', 1.25],
    ['US$0.50', 'fraction', 0.5],
    ['1.234', 'fraction', 1.234],
    ['12,34,567', 'count', 1234567],
    ['1\u202f234', 'count', 1234],
    ['10 Tsd.', 'count', 10_000],
    ['1,5 Mio.', 'count', 1_500_000],
    ['10 mil', 'count', 10_000],
    ['2 tys.', 'count', 2000],
    ['100 to 1K', 'count', 550],
    ['1 - 10', 'count', 5.5],
    ['0,125', 'fraction', 0.125],
    ['CHF 1’250.50', 'fraction', 1250.5],
    ['2,10 zł', 'fraction', 2.1],
    ['R$ 1,20', 'fraction', 1.2],
    ['1.234,56', 'fraction', 1234.56],
    ['1,234.56', 'fraction', 1234.56],
  ] as const)('reads %j as a %s: %d', (cell, kind, expected) => {
    expect(readFigure(cell, kind)).toBe(expected);
  });

  it.each(['', ' - ', 'N/A', '–', ' --'])('%j is not known', (cell) => {
    expect(readFigure(cell, 'count')).toBeNull();
  });

  it.each(['abc', '-5', '1.2.3.4.', '12 apples', '1e5', '1 2', 'NaN'])(
    '%j is no figure',
    (cell) => {
      expect(readFigure(cell, 'count')).toBeUndefined();
    },
  );

  it('never gives a figure that is negative or not finite', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string()),
        fc.constantFrom('count', 'fraction'),
        (cell, kind) => {
          const figure = readFigure(cell, kind);
          if (figure == null) return;
          expect(Number.isFinite(figure)).toBe(true);
          expect(figure).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('readKeywordRow', () => {
  it('reads a row with all its figures and keeps the spelling', () => {
    expect(
      readKeywordRow(
        ['Best  Espresso Machine', '1K – 10K', '45%', '$1.20', 'Commercial, Informational', 'US'],
        columns,
      ),
    ).toEqual({
      ok: true,
      value: {
        keyword: 'best espresso machine',
        originalKeyword: 'Best  Espresso Machine',
        volume: 5500,
        difficulty: 45,
        cpc: 1.2,
        cpcCurrency: 'USD',
        intent: 'commercial',
        country: 'US',
      },
    });
  });

  it('leaves unknown what the file does not give', () => {
    expect(readKeywordRow(['tea'], columns)).toEqual({
      ok: true,
      value: {
        keyword: 'tea',
        originalKeyword: 'tea',
        volume: null,
        difficulty: null,
        cpc: null,
        cpcCurrency: null,
        intent: null,
        country: null,
      },
    });
    expect(readKeywordRow(['tea', '-', 'n/a', '', 'N/A'], columns)).toMatchObject({ ok: true });
  });

  it.each([
    ['I', 'informational'],
    ['N', 'navigational'],
    ['C, T', 'commercial'],
    ['Branded, Transactional', 'transactional'],
    ['Informativ', 'informational'],
    ['Navigationnelle', 'navigational'],
    ['Kommerziell', 'commercial'],
    ['Transaccional', 'transactional'],
  ])('reads the intent %j of a tool as %s', (cell, intent) => {
    expect(readKeywordRow(['tea', '', '', '', cell], columns)).toMatchObject({
      ok: true,
      value: { intent },
    });
  });

  it.each([
    [['  '], 'keyword', 'Keyword is empty.'],
    [['tea', 'many'], 'volume', 'Volume is not a number: "many".'],
    [['tea', '9999999999'], 'volume', 'Volume is too large.'],
    [['tea', '', '120'], 'difficulty', 'Difficulty is not a number from 0 to 100: "120".'],
    [['tea', '', '', '2,000,000'], 'cpc', 'CPC is too large.'],
    [['tea', '', '', 'free'], 'cpc', 'CPC is not an amount: "free".'],
    [
      ['tea', '', '', '', 'curious'],
      'intent',
      'Intent is not one of informational, navigational, commercial, transactional: "curious".',
    ],
  ])('says in plain words what is wrong with %j', (record, field, message) => {
    expect(readKeywordRow(record, columns)).toEqual({ ok: false, errors: [{ field, message }] });
  });

  it('takes the middle of a lower and an upper end, and says which of them is no number', () => {
    const read = (low: string, high: string) =>
      readKeywordRow(['tea', low, high], { ...none, volume: 1, volumeHigh: 2 });
    expect(read('10', '30')).toMatchObject({ ok: true, value: { volume: 20 } });
    expect(read('10', '-')).toMatchObject({ ok: true, value: { volume: 10 } });
    expect(read('10', 'lots')).toEqual({
      ok: false,
      errors: [{ field: 'volume', message: 'Volume is not a number: "lots".' }],
    });
    expect(read('some', '30')).toEqual({
      ok: false,
      errors: [{ field: 'volume', message: 'Volume is not a number: "some".' }],
    });
  });

  it.each([
    ['$1', '', 'USD'],
    ['1 €', '', 'EUR'],
    ['GBP 1', '', 'GBP'],
    ['R$1', '', 'BRL'],
    ['CA$1', '', 'CAD'],
    ['1', 'pln', 'PLN'],
    ['€1', 'CHF', 'CHF'],
    ['', 'EUR', 'EUR'],
    ['1', '', null],
  ])('takes the currency of %j beside %j for %s', (cpc, currency, expected) => {
    const withCurrency = { ...columns, cpc: 1, cpc_currency: 2 };
    const only = { ...withCurrency, volume: null, difficulty: null, intent: null, country: null };
    expect(readKeywordRow(['tea', cpc, currency], only)).toMatchObject({
      ok: true,
      value: { cpcCurrency: expected },
    });
  });

  it('tells a keyword that is too long from other faults', () => {
    const tooLong = 'x'.repeat(maximumKeywordLength + 1);
    const message = 'Keyword is too long (at most 300 characters).';
    expect(readKeywordRow([tooLong], columns)).toEqual({
      ok: false,
      errors: [{ field: 'keyword', message, isTooLong: true }],
    });
  });

  it('names every fault of a row', () => {
    const result = readKeywordRow(['', 'x', 'y'], columns);
    expect(result).toMatchObject({
      ok: false,
      errors: [{ field: 'keyword' }, { field: 'volume' }, { field: 'difficulty' }],
    });
  });

  it('gives any cells a verdict, never an error, and what it accepts fits the database', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.string()), { maxLength: 8 }), (record) => {
        const result = readKeywordRow(record, columns);
        expect(result.ok ? fitsDatabase(result.value) : result.errors.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
