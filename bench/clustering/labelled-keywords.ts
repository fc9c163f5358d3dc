import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const file = new URL('labelled-keywords.csv', import.meta.url);

const labelledKeyword = z.object({
  phrase: z.string().min(1),
  /** Empty: belongs to no group. */
  group: z.string(),
  language: z.enum(['en', 'de', 'es']),
  /** Empty: unknown. */
  intent: z.enum(['informational', 'commercial', 'transactional', '']),
  volume: z.coerce.number().int().positive(),
});

export type LabelledKeyword = z.infer<typeof labelledKeyword>;

/** The labelled set, in the order of its file. Rules of labelling: docs/clustering-quality.md. */
export function readLabelledKeywords(): LabelledKeyword[] {
  const rows: unknown = parse(readFileSync(file), { columns: true, skip_empty_lines: true });
  return z.array(labelledKeyword).parse(rows);
}

/** One label a keyword; a keyword without a group is a group of its own. */
export function trueLabels(keywords: readonly LabelledKeyword[]): string[] {
  return keywords.map(({ group, phrase }) => group || `alone: ${phrase}`);
}
