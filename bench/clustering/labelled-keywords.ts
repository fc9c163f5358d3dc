import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/**
 * Two sets by the same rules (docs/clustering-quality.md). Clustering was tuned on `labelled`. `held-out` has
 * other subjects and one language more; no setting was chosen by it.
 */
const files = {
  labelled: new URL('labelled-keywords.csv', import.meta.url),
  'held-out': new URL('held-out-keywords.csv', import.meta.url),
};

export type LabelledSet = keyof typeof files;

const labelledKeyword = z.object({
  phrase: z.string().min(1),
  /** Empty: belongs to no group. */
  group: z.string(),
  language: z.enum(['en', 'de', 'es', 'fr', 'it']),
  /** Empty: unknown. */
  intent: z.enum(['informational', 'commercial', 'transactional', '']),
  volume: z.coerce.number().int().positive(),
});

export type LabelledKeyword = z.infer<typeof labelledKeyword>;

/** A set's keywords in the order of its file. */
export function readLabelledKeywords(set: LabelledSet): LabelledKeyword[] {
  const rows: unknown = parse(readFileSync(files[set]), { columns: true, skip_empty_lines: true });
  return z.array(labelledKeyword).parse(rows);
}

/** One label a keyword; a keyword without a group is a group of its own. */
export function trueLabels(keywords: readonly LabelledKeyword[]): string[] {
  return keywords.map(({ group, phrase }) => group || `alone: ${phrase}`);
}
