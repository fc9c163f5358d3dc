import { z } from 'zod';
import { bulkBody, mostBulkIds } from '#contracts/api/shared/bulk.ts';
import {
  id,
  idList,
  optionalId,
  requiredText,
  sectorRowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { maximumKeywordLength, normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { keywordIntents, keywordStatuses } from '#domain/planner/states.ts';

const intent = z.enum(keywordIntents);
const status = z.enum(keywordStatuses, 'Invalid status value');

export const keywordRow = z
  .object({
    ...sectorRowFields,
    deleted_at: timestamp.nullable(),
    keyword: z.string(),
    original_keyword: z.string(),
    seed_keyword_id: id.nullable(),
    volume: z.int().nullable().meta({
      description:
        'The figure that counts: the override, else its own, else the one of its seed keyword',
    }),
    difficulty: z.int().nullable().meta({ description: 'As `volume`; 0 to 100' }),
    volume_override: z.int().nullable(),
    difficulty_override: z.int().nullable(),
    cpc: z.number().nullable(),
    cpc_currency: z.string().nullable(),
    paid_difficulty: z.int().nullable(),
    serp_position: z.int().nullable(),
    trend: z.array(z.object({ month: z.string(), volume: z.int() })).nullable(),
    source: z.string().nullable(),
    metrics_fetched_at: timestamp.nullable(),
    intent: intent.nullable().meta({ description: 'Its own, else the one of its seed keyword' }),
    country: z.string().nullable(),
    attributes: z.record(z.string(), z.unknown()),
    cluster_id: id.nullable(),
    cluster_score: z.number().nullable().meta({
      description: 'How alike it is to the others of its cluster, 0 to 1',
    }),
    shared_terms: z.array(z.string()).nullable(),
    nearest_keyword_ids: z.array(id).nullable(),
    left_out_reason: z.string().nullable().meta({
      description: 'Why the last clustering put it into no cluster',
    }),
    status: z.string(),
    disabled: z.boolean(),
  })
  .meta({ id: 'Keyword' });

const tooLong = `At most ${maximumKeywordLength} characters`;

/** What is unique is the normalised text, which can be longer than what was typed (NFKC). */
const keywordText = requiredText(maximumKeywordLength)
  .refine((text) => normaliseKeyword(text) !== '', 'This field is required')
  .refine((text) => normaliseKeyword(text).length <= maximumKeywordLength, tooLong);

/** The largest value of the column. */
const largestVolume = 2_147_483_647;

const volume = z.int().min(0).max(largestVolume).nullable().optional();
const difficulty = z.int().min(0).max(100).nullable().optional();

const attribute = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(100),
]);

/** Far more than anybody tells of a keyword; a bound for what every list carries along. */
const mostAttributes = 50;

const changeable = {
  volume,
  difficulty,
  volume_override: volume,
  difficulty_override: difficulty,
  cpc: z.number().min(0).max(1_000_000).nullable().optional(),
  cpc_currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Three capital letters, as in USD')
    .nullable()
    .optional(),
  intent: intent.nullable().optional(),
  country: z.string().trim().max(60).nullable().optional(),
  attributes: z
    .record(z.string().min(1).max(100), attribute)
    .refine((given) => Object.keys(given).length <= mostAttributes, `At most ${mostAttributes}`)
    .meta({ maxProperties: mostAttributes })
    .optional(),
  seed_keyword_id: optionalId,
  cluster_id: optionalId,
  status: status.optional(),
  disabled: z.boolean().optional(),
};

/** Asked also where other fields are wrong, so that all problems are told at once. */
const always = { when: () => true };

/** Without a text of its own a keyword has the one of its seed keyword. */
function hasText(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return true;
  const given = body as { keyword?: unknown; seed_keyword_id?: unknown };
  return (given.keyword ?? given.seed_keyword_id ?? null) !== null;
}

const required = 'This field is required';

/** The same for the document. */
const oneOfTheTwo = ['keyword', 'seed_keyword_id'].map((name) => ({
  type: 'object',
  properties: { [name]: { type: 'string' } },
  required: [name],
}));

export const keywordBody = z
  .strictObject({ site_id: id, sector_id: id, keyword: keywordText.nullish(), ...changeable })
  .refine(hasText, { path: ['keyword'], error: required, ...always })
  .refine(hasText, { path: ['seed_keyword_id'], error: required, ...always })
  .meta({ allOf: [{ anyOf: oneOfTheTwo }] });

/** Site and sector as GET gave them: a keyword stays where it is. */
export const keywordPut = z.strictObject({
  site_id: id.optional(),
  sector_id: id.optional(),
  keyword: keywordText,
  ...changeable,
  row_version: z.int().optional(),
});
export const keywordPatch = keywordPut.partial();

export const keywordStatusBody = bulkBody.extend({ status });

/** Seed keywords one request adds at most. */
export const addFromSeedBody = z.strictObject({
  site_id: id,
  sector_id: id,
  seed_keyword_ids: idList(mostBulkIds),
});

/** What became of each seed keyword: the keyword it made, or why there is none. */
export const addedFromSeed = z
  .object({
    created: z.int(),
    results: z.array(
      z.object({ id, ok: z.boolean(), keyword_id: id.optional(), error: z.string().optional() }),
    ),
  })
  .meta({ id: 'KeywordsFromSeed' });
