import { z } from 'zod';
import { id, requiredText, rowFields } from '#contracts/api/shared/fields.ts';

const intent = z.enum(['informational', 'navigational', 'commercial', 'transactional']);

export const seedKeywordRow = z
  .object({
    ...rowFields,
    industry_id: id,
    industry_sector_id: id,
    keyword: z.string(),
    volume: z.int().nullable(),
    difficulty: z.int().nullable(),
    intent: intent.nullable(),
    country: z.string(),
    is_active: z.boolean(),
  })
  .meta({ id: 'SeedKeyword' });

const figures = {
  volume: z.int().min(0).max(2_147_483_647).nullable().optional(),
  difficulty: z.int().min(0).max(100).nullable().optional(),
  intent: intent.nullable().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Two capital letters (ISO 3166-1)')
    .optional(),
  is_active: z.boolean().optional(),
};

const writable = { industry_sector_id: id, keyword: requiredText(300), ...figures };

export const seedKeywordBody = z.strictObject(writable);
export const seedKeywordPut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const seedKeywordPatch = seedKeywordPut.partial();

/** Rows that could not be read are told by their line in the file, the header being line 1. */
export const seedKeywordImport = z
  .object({
    imported: z.int(),
    updated: z.int(),
    duplicates: z.int(),
    errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })),
    errors_count: z.int().meta({ description: 'All of them; `errors` holds the first 1000' }),
  })
  .meta({ id: 'SeedKeywordImport' });
