import type { MillionKeywords } from './million-keywords.ts';

/** One list of keywords, in the words of the API and in those of SQL. */
export interface KeywordCase {
  name: string;
  query: Record<string, string>;
  /** Conditions of the SQL, their values numbered from `$3` on. */
  conditions: string;
  values: unknown[];
  /** Rows before the page; without it the page is the first one, and its rows are counted. */
  depth?: number;
}

/** Unfiltered, and filtered to half, to a few per cent and to hundreds of the rows. */
export function firstPages({ sectors }: MillionKeywords): KeywordCase[] {
  const [largest, smallest] = [sectors[0], sectors.at(-1)];
  return [
    { name: 'all', query: {}, conditions: '', values: [] },
    {
      name: 'the largest site',
      query: { site_id: String(largest?.siteId) },
      conditions: ' and site_id = $3',
      values: [largest?.siteId],
    },
    {
      name: 'what is new in the smallest sector',
      query: { sector_id: String(smallest?.id), status: 'new' },
      conditions: ' and sector_id = $3 and status = $4',
      values: [smallest?.id, 'new'],
    },
    {
      name: 'status, intent and volume',
      query: { status: 'new', intent: 'commercial', volume_min: '100', volume_max: '5000' },
      conditions:
        ' and status = $3 and effective_intent = $4 and effective_volume between $5 and $6',
      values: ['new', 'commercial', 100, 5000],
    },
    {
      name: 'a rare status in a small site',
      query: { site_id: String(smallest?.siteId), status: 'archived' },
      conditions: ' and site_id = $3 and status = $4',
      values: [smallest?.siteId, 'archived'],
    },
  ];
}

/** By cursor, beside the begin, far down and where there is no volume any more. */
export function deepPages({ sectors }: MillionKeywords): KeywordCase[] {
  const siteId = sectors[0]?.siteId;
  const site = {
    query: { site_id: String(siteId), status: 'new' },
    conditions: ' and site_id = $3 and status = $4',
    values: [siteId, 'new'],
  };
  return [
    ...[10, 1000, 100_000, 900_000].map((depth) => ({
      ...{ name: `after ${depth}`, query: {}, conditions: '', values: [] },
      depth,
    })),
    ...[10, 1000, 100_000].map((depth) => ({
      ...site,
      name: `what is new in the largest site, after ${depth}`,
      depth,
    })),
  ];
}

/** What one keyword has, what some thousands have, and what a quarter or more have. */
export function searches(): KeywordCase[] {
  return ['beefc', 'kalo lo', 'sanbru', 'beginners', 'best'].map((text) => ({
    name: `"${text}"`,
    query: { search: text },
    conditions: ' and keyword like $3',
    values: [`%${text}%`],
  }));
}
