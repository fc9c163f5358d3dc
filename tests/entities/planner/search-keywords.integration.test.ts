import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { Keyword } from '#entities/planner/keyword.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';

const database = openDatabase();

let mine: Tenant;
let foreign: Tenant;
let myIds: string[];

/** The same phrases in both accounts, three of them with "roast". */
const phrases = ['dark roast', 'light roast', 'roast at home', 'moka pot'];

async function addKeywords(tenant: Tenant): Promise<string[]> {
  const rows = phrases.map((keyword) => ({
    ...{ id: uuidv7(), keyword, originalKeyword: keyword },
    ...tenant.place,
  }));
  await tenant.transaction((em) => em.insertMany(Keyword, rows));
  return rows.slice(0, 3).map(({ id }) => id);
}

beforeAll(async () => {
  mine = await createTenant(database.orm);
  foreign = await createTenant(database.orm);
  myIds = await addKeywords(mine);
  await addKeywords(foreign);
});

const call = (wanted: string, most = 10) =>
  `select igny8_search_keywords(${pg.escapeLiteral(wanted)}, ${most}) as ids`;

/** As the role of requests, with these session settings; what it throws is PostgreSQL's. */
function searchWith(settings: Record<string, string>, sql: string) {
  const set = Object.entries(settings).map(
    ([name, value]) => `set ${name} = ${pg.escapeLiteral(value)};`,
  );
  return database.query('app', `${set.join('')} begin; ${sql}; commit`);
}

async function idsFor(tenant: Tenant, wanted: string, most?: number): Promise<string[] | null> {
  const rows = await forkForTenant(database.orm, tenant.accountId).transactional((em) =>
    em.execute<{ ids: string[] | null }[]>(call(wanted, most).replaceAll('?', '\\?')),
  );
  return rows[0]?.ids ?? null;
}

describe('igny8_search_keywords', () => {
  it("answers the ids of its account's keywords that contain the text, and of no other's", async () => {
    expect((await idsFor(mine, 'roast'))?.toSorted()).toEqual(myIds.toSorted());
    expect(await idsFor(foreign, 'roast')).toHaveLength(3);
    expect(await idsFor(mine, 'espresso')).toEqual([]);
  });

  it('answers nothing to an account without keywords, also to a developer acting for it', async () => {
    const empty = await createTenant(database.orm);
    const developer = forkForTenant(database.orm, empty.accountId, { isDeveloper: true });
    const [row] = await developer.transactional((em) =>
      em.execute<{ ids: string[] }[]>(call('roast')),
    );
    expect(row?.ids).toEqual([]);
  });

  it.each([
    ['without an account', {}],
    ['with an empty one', { 'app.account_id': '' }],
    ['with what is none', { 'app.account_id': '%' }],
    ['without an account, as a developer', { 'app.developer': 'on' }],
  ])('is an error %s', async (_what, settings) => {
    await expect(searchWith(settings, call('roast'))).rejects.toThrow(/app\.account_id|uuid/);
  });

  it('reads our table whatever the session calls by its name', async () => {
    const statements = [
      'create temp table igny8_keywords (id uuid, account_id uuid, keyword text, deleted_at timestamptz) on commit drop',
      `insert into igny8_keywords values (null, '${mine.accountId}', 'my roast', null)`,
    ];
    const rows = await forkForTenant(database.orm, mine.accountId).transactional(async (em) => {
      for (const statement of statements) await em.execute(statement);
      await em.execute('set local search_path = pg_temp, public');
      return em.execute<{ ids: string[] }[]>(call('roast'));
    });
    expect(rows[0]?.ids.toSorted()).toEqual(myIds.toSorted());
  });

  it('is of the system role, fixed to its schema, and for the role of requests only', async () => {
    const [found] = await database.query(
      'owner',
      `select pg_get_userbyid(proowner) as owner, prosecdef, proconfig,
         array(select coalesce(nullif(grantee, 0)::regrole::text, 'public') from aclexplode(proacl)) as callers
       from pg_proc where proname = 'igny8_search_keywords'`,
    );
    expect(found).toMatchObject({ owner: 'igny8_system', prosecdef: true });
    expect(found?.proconfig).toContain('search_path=public, pg_temp');
    expect(new Set(found?.callers as string[])).toEqual(new Set(['igny8_system', 'igny8_app']));
  });

  it('answers null for more rows than are wanted, and for text without a trigram', async () => {
    expect(await idsFor(mine, 'roast', 3)).toHaveLength(3);
    expect(await idsFor(mine, 'roast', 2)).toBeNull();
    expect(await idsFor(mine, '+-*')).toBeNull();
  });

  it('leaves out what is in the Trash', async () => {
    const [gone] = myIds;
    await mine.transaction((em) =>
      em.execute('update igny8_keywords set deleted_at = now() where id = ?', [gone]),
    );
    expect((await idsFor(mine, 'roast'))?.toSorted()).toEqual(myIds.slice(1).toSorted());
  });
});
