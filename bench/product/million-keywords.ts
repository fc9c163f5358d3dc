import pg from 'pg';
import { createOrm } from '#entities/orm.ts';
import type { BenchContext } from '../harness/measure.ts';
import { createCustomer } from './customer.ts';

const rows = 1_000_000;
/** Rows of one statement, as many as a large import has. */
const portion = 100_000;
/** By which a later measure of the same run finds the account. */
const name = 'A million keywords';

/** The account with a million keywords in four sites of three sectors, the first ones the largest. */
export interface MillionKeywords {
  accountId: string;
  ownerId: string;
  /** By size: a third of the rows are in the first, one in 24 in the last. */
  sectors: { id: string; siteId: string }[];
}

const findAccount = `select id as "accountId", owner_id as "ownerId" from igny8_accounts where name = '${name}'`;

const nameAccount = `update igny8_accounts set name = '${name}', owner_id = $2 where id = $1`;

const addSites = `with sites as (
  insert into igny8_sites (account_id, name, slug)
  select $1, 'Shop', 'shop-' || n from generate_series(1, 4) n returning id)
  insert into igny8_sectors (account_id, site_id, name, slug)
  select $1, sites.id, 'Coffee', 'coffee-' || n from sites, generate_series(1, 3) n`;

const findSectors = `select id, site_id as "siteId" from igny8_sectors where account_id = $1 and slug <> 'coffee'
  order by site_id, id`;

/**
 * Keywords n to m. Figures as tools export them: a few dozen steps, small ones in most rows, a seventh
 * without. Every third phrase has "best", every fourth "for beginners", each ends in a number of its own.
 */
const addKeywords = `with part as (
    select array['ka','lo','mi','ter','san','bru','fel','gor','hin','jup',
      'pel','qua','rost','sti','tal','und','vor','wex','yar','zen'] as s,
      array[10,20,30,50,70,90,110,140,170,210,260,320,390,480,590,720,880,1000,1300,1600,
        1900,2400,3600,6600,9900,18100,40500,110000] as steps),
  drawn as (
    select n, s, steps, abs(hashint4(n) % 1000) as a, abs(hashint4(n + 77777777) % 1000) as b,
      abs(hashint4(n + 123456789) % 1000) as c from generate_series($2::int, $3::int) n, part)
  insert into igny8_keywords (account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty, intent,
    cpc, country, status)
  select $1, place.site_id, place.id, phrase, phrase,
    case when n % 7 > 0 then steps[1 + (28 * (a / 1000.0) ^ 3)::int % 28] end,
    case when n % 5 > 0 then b % 101 end,
    (array['informational','informational','informational','commercial','commercial','transactional',
      'navigational',null])[1 + c % 8],
    (a % 500) / 100.0, 'US', case when b < 700 then 'new' when b < 990 then 'active' else 'archived' end
  from drawn
  join unnest($4::uuid[], $5::uuid[]) with ordinality as place (id, site_id, rank)
    on place.rank = 1 + (12 * (c / 1000.0) ^ 2.7)::int % 12
  cross join lateral (select
    case when n % 10 < 3 then 'best' else s[1 + n % 20] || s[1 + n / 20 % 7] end || ' '
    || s[1 + n / 3 % 20] || s[1 + n / 60 % 20] || s[1 + n / 1200 % 20] || ' ' || s[1 + n % 20 * 7 % 20]
    || s[1 + n / 20 % 20] || case when n % 4 = 0 then ' for beginners' else '' end || ' ' || to_hex(n)
  ) as written (phrase)`;

async function register(context: BenchContext): Promise<{ accountId: string; ownerId: string }> {
  const { app } = await context.database();
  const orm = await createOrm({ url: app, poolSize: 1, applicationName: 'bench-customer' });
  try {
    const { tenant, userId } = await createCustomer(orm);
    return { accountId: tenant.accountId, ownerId: userId };
  } finally {
    await orm.close();
  }
}

async function fill(context: BenchContext, client: pg.Client, accountId: string): Promise<void> {
  await client.query("select set_config('app.account_id', $1, false)", [accountId]);
  await client.query(addSites, [accountId]);
  const sectors = (await client.query(findSectors, [accountId])).rows;
  const [ids, siteIds] = [sectors.map(({ id }) => id), sectors.map(({ siteId }) => siteId)];
  for (let first = 1; first <= rows; first += portion) {
    context.signal.throwIfAborted();
    const began = performance.now();
    await client.query(addKeywords, [accountId, first, first + portion - 1, ids, siteIds]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    context.say(`  keywords ${first} to ${first + portion - 1}: ${seconds} s`);
  }
}

/** What autovacuum does within minutes of such imports: statistics, and which pages are all visible. */
async function settle(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('vacuum analyze igny8_keywords');
  await client.end();
}

/** Makes the account, or finds it where an earlier measure of this run has made it. */
export async function makeMillionKeywords(context: BenchContext): Promise<MillionKeywords> {
  const { owner, system } = await context.database();
  const client = new pg.Client({ connectionString: system });
  await client.connect();
  try {
    let account = (await client.query(findAccount)).rows[0];
    if (!account) {
      account = await register(context);
      await fill(context, client, account.accountId);
      await settle(owner);
      // Last, so that what was broken off is not taken for whole.
      await client.query(nameAccount, [account.accountId, account.ownerId]);
    }
    const { rows: sectors } = await client.query(findSectors, [account.accountId]);
    return { ...account, sectors };
  } finally {
    await client.end();
  }
}
