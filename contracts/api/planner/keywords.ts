import { z } from 'zod';
import {
  id,
  idList,
  optionalId,
  requiredText,
  sectorRowFields,
} from '#contracts/api/shared/fields.ts';
import { maximumKeywordLength } from '#domain/planner/normalise-keyword.ts';
import { keywordIntents } from '#domain/planner/states.ts';

const intent = z.enum(keywordIntents);

export const keywordRow = z
  .object({
    ...sectorRowFields,
    keyword: z.string(),
    original_keyword: z.string(),
    volume: z.int().nullable(),
    difficulty: z.int().nullable(),
    cpc: z.number().nullable(),
    cpc_currency: z.string().nullable(),
    intent: intent.nullable(),
    country: z.string().nullable(),
    cluster_id: id.nullable(),
    status: z.string(),
    disabled: z.boolean(),
  })
  .meta({ id: 'Keyword' });

/** The largest value of the column. */
const largestVolume = 2_147_483_647;

export const keywordBody = z.strictObject({
  site_id: id,
  sector_id: id,
  keyword: requiredText(maximumKeywordLength),
  volume: z.int().min(0).max(largestVolume).nullable().optional(),
  difficulty: z.int().min(0).max(100).nullable().optional(),
  cpc: z.number().min(0).max(1_000_000).nullable().optional(),
  cpc_currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Three capital letters, as in USD')
    .nullable()
    .optional(),
  intent: intent.nullable().optional(),
  country: z.string().trim().max(60).nullable().optional(),
  cluster_id: optionalId,
  disabled: z.boolean().optional(),
});

export const autoClusterBody = z.strictObject({
  sector_id: id,
  ids: idList(20_000).optional().meta({
    description: 'Without ids every keyword of the sector that has no cluster',
  }),
});

export const importQuery = z.strictObject({ site_id: id, sector_id: id });

/** Rows that could not be read are told by their line in the file, the header being line 1. */
export const importReport = z
  .object({
    imported: z.int(),
    duplicates: z.int(),
    errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })),
    errors_count: z.int().meta({ description: 'All of them; `errors` holds the first 1000' }),
  })
  .meta({ id: 'KeywordImport' });
