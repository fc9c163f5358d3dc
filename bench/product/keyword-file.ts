import type { KeywordRow } from '#domain/planner/read-keyword-row.ts';

const heads = ['coffee', 'espresso', 'grinder', 'kettle', 'filter', 'brew', 'latte', 'machine'];
const signs = ['best', 'cheap', 'small', 'manual', 'electric', 'used', 'glass', 'steel', 'italian'];
const ends = ['for home', 'for office', 'review', 'near me', 'under 100', 'with timer', 'parts'];
const intents = ['informational', 'commercial', 'transactional', 'navigational'] as const;

/** Rows of a keyword file, no two of the same keyword, in no order. */
export function makeKeywords(count: number): KeywordRow[] {
  return Array.from({ length: count }, (_, index) => {
    // A step that has no factor in common with the count visits every number once.
    const number = (index * 48_271) % count;
    const pick = (words: readonly string[], by: number) =>
      words[Math.floor(number / by) % words.length];
    const originalKeyword = `${pick(signs, 1)} ${pick(heads, 9)} ${pick(ends, 72)} ${number}`;
    return {
      keyword: originalKeyword,
      originalKeyword,
      volume: (number * 10) % 90_000,
      difficulty: number % 101,
      cpc: (number % 1000) / 100,
      cpcCurrency: 'USD',
      intent: intents[number % intents.length] ?? 'informational',
      country: 'us',
    };
  });
}

/** The file as Ahrefs exports it: more columns than anybody reads, figures with separators, texts in quotes. */
export function asExported(rows: readonly KeywordRow[]): Buffer {
  const header =
    '#,Keyword,Country,Difficulty,Volume,CPC (USD),Parent Keyword,SERP Features,Intents';
  const lines = rows.map((row, index) => {
    const volume = `"${row.volume?.toLocaleString('en-US')}"`;
    const figures = [row.country, row.difficulty, volume, row.cpc].join(',');
    return `${index + 1},${row.originalKeyword},${figures},coffee,"Sitelinks, Thumbnail",${row.intent}`;
  });
  return Buffer.from([header, ...lines].join('\n'));
}

/** The same as PostgreSQL's COPY reads it. */
export function asCopied(rows: readonly KeywordRow[]): Buffer {
  const lines = rows.map((row) =>
    [row.keyword, row.originalKeyword, row.volume, row.difficulty, row.cpc, row.cpcCurrency]
      .concat([row.intent, row.country])
      .join('\t'),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}
