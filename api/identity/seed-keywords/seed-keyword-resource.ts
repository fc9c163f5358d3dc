import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { seedKeywordRow } from '#contracts/api/identity/seed-keywords.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';

/** A seed keyword as the API answers it. */
export const seedKeywordResource: Resource<SeedKeyword, typeof seedKeywordRow> = {
  entity: SeedKeyword,
  path: 'auth/seed-keywords/',
  tag: 'Catalogue',
  noun: 'seed keyword',
  throttle: 'auth',
  row: seedKeywordRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', 'industry_id'],
  present: (seed) => ({
    ...presentRow(seed),
    industry_id: seed.industryId,
    industry_sector_id: seed.industrySectorId,
    keyword: seed.keyword,
    volume: seed.volume ?? null,
    difficulty: seed.difficulty ?? null,
    intent: seed.intent ?? null,
    country: seed.country,
    is_active: seed.isActive,
  }),
};
