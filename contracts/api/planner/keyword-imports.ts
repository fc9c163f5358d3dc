import { z } from 'zod';
import { id, sectorRowFields } from '#contracts/api/shared/fields.ts';
import { queryValues } from '#contracts/api/shared/list-query.ts';
import { keywordFields } from '#domain/planner/keyword-headers.ts';
import { importStatuses, keywordIntents } from '#domain/planner/states.ts';

/** Longer than seven names of columns. */
const longestColumns = 2000;

const columnName = z.string().trim().min(1, 'This field is required').max(200);

const chosenColumns = z.partialRecord(z.enum(keywordFields), columnName.nullable());

/** JSON in a query; what is none is refused in words. */
const columns = z
  .string()
  .max(longestColumns)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'A JSON object of field and column name, as in {"keyword": "Phrase"}',
      });
      return z.NEVER;
    }
  })
  .pipe(chosenColumns)
  .optional()
  .meta({
    description: `Which column holds a field, where the guess is wrong: a JSON object as {"keyword": "Phrase", "volume": null}; null: not to be read. Fields: ${keywordFields.join(', ')}.`,
    override: { type: 'string', examples: ['{"keyword":"Phrase"}'] },
  });

export const importQuery = z.strictObject({
  site_id: id,
  sector_id: id,
  columns,
  dry_run: queryValues.boolean.optional().meta({
    description: 'true: reads and judges the file and shows its first rows, and writes nothing.',
  }),
});

/** What becomes of a row. */
export const importVerdicts = [
  'added',
  'duplicate_in_file',
  'duplicate',
  'invalid',
  'too_long',
] as const;

const verdict = z.enum(importVerdicts);

const counts = {
  rows: z.int().meta({ description: 'Rows read; blank lines and the header are none' }),
  imported: z.int(),
  duplicates: z.int().meta({
    description: 'Rows whose keyword the sector had already, or the file further up',
  }),
  duplicates_in_file: z.int().meta({ description: 'Those of them that repeat a row of the file' }),
  invalid: z.int(),
  too_long: z.int(),
};

const columnNames = z
  .record(z.string(), z.string())
  .meta({ description: 'Field and the name of the column it was read from' });

const problem = z.object({
  row: z.int().meta({ description: 'Line of the file, the first being 1' }),
  field: z.string(),
  message: z.string(),
  verdict,
});

const previewRow = z.object({
  row: z.int(),
  keyword: z.string(),
  volume: z.int().nullable(),
  difficulty: z.int().nullable(),
  cpc: z.number().nullable(),
  cpc_currency: z.string().nullable(),
  intent: z.enum(keywordIntents).nullable(),
  country: z.string().nullable(),
  verdict,
});

/** What an upload is answered; the verdict of every row is at `planner/keyword_imports/{id}/report/`. */
export const importReport = z
  .object({
    id: id.nullable().meta({ description: 'Of the import; null where nothing was written' }),
    ...counts,
    errors: z.array(problem).meta({
      description: 'The first 1,000 problems of rows that cannot be taken; a row may have several',
    }),
    errors_count: z.int().meta({ description: 'All of them' }),
    warnings: z.array(problem).meta({ description: 'The first 1,000 duplicates' }),
    columns: columnNames,
    preview: z
      .array(previewRow)
      .optional()
      .meta({ description: 'The first 20 rows as they were read, with dry_run=true' }),
  })
  .meta({ id: 'KeywordImport' });

/** An import as it is listed. */
export const keywordImportRow = z
  .object({
    ...sectorRowFields,
    file_name: z.string().nullable(),
    made_by_id: id.nullable(),
    status: z.enum(importStatuses).meta({
      description:
        'interrupted: the upload broke off; what was written by then is kept and counted',
    }),
    ...counts,
    columns: columnNames,
  })
  .meta({ id: 'KeywordImportRecord' });
