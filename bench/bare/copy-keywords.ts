import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tenant } from '#tests/entities/support/create-tenant.ts';

/**
 * Baseline of imports: what PostgreSQL itself needs when somebody has read, normalised and judged the file
 * for it. As the same role inside the same tenant context, in one transaction.
 *
 * @param rows as COPY reads them
 * @returns rows written
 */
export async function copyKeywords(
  client: pg.Client,
  { accountId, siteId, sectorId }: Tenant,
  rows: Buffer,
): Promise<number> {
  await client.query('begin');
  await client.query("select set_config('app.account_id', $1, true)", [accountId]);
  await client.query(
    `create temporary table given (keyword text, original_keyword text, volume int, difficulty int,
       cpc double precision, cpc_currency text, intent text, country text) on commit drop`,
  );
  await pipeline(Readable.from([rows]), client.query(copyFrom('copy given from stdin')));
  const { rowCount } = await client.query(
    `insert into igny8_keywords (account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty, cpc,
       cpc_currency, intent, country, source)
     select $1, $2, $3, keyword, original_keyword, volume, difficulty, cpc, cpc_currency, intent, country, 'import'
     from given on conflict (sector_id, keyword) where deleted_at is null do nothing`,
    [accountId, siteId, sectorId],
  );
  await client.query('commit');
  return rowCount ?? 0;
}
