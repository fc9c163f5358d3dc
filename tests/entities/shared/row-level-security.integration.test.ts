import { beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '#entities/identity/plan.ts';
import { forkForTenant, runInTenant } from '#entities/shared/tenant-context.ts';
import {
  entitiesWithMetadata,
  type FilledTenant,
  fillEveryTable,
  freshRow,
  insertRow,
  type TenantTable,
  tenantTables,
} from '#tests/entities/support/fill-every-table.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tables: TenantTable[];
let mine: FilledTenant;
let theirs: FilledTenant;

beforeAll(async () => {
  const plan = await database.orm.em.fork().findOneOrFail(Plan, { slug: 'starter' });
  tables = tenantTables(database.orm);
  mine = await fillEveryTable(database.orm, plan.id);
  theirs = await fillEveryTable(database.orm, plan.id);
});

/** The ledger's trigger looks for the account before the policy sees the row. */
const refusal = /row-level security|permission denied|No such account/;

/** Runs a check for every tenant table and says of which it was true. */
async function eachTable(check: (table: TenantTable) => Promise<unknown>): Promise<unknown> {
  const answers: Record<string, unknown> = {};
  for (const table of tables) answers[table.name] = await check(table);
  return answers;
}

const everywhere = (answer: unknown) =>
  Object.fromEntries(tables.map(({ name }) => [name, answer]));
const as = (tenant: FilledTenant) => forkForTenant(database.orm, tenant.accountId);
const idOf = (tenant: FilledTenant, table: TenantTable) => tenant.ids[table.name] ?? '';

/** Rows of all tenants in a table, by the role that passes row-level security. */
async function rowsInAll(table: TenantTable): Promise<string> {
  const rows = await database.query('system', `select * from ${table.table} order by id`);
  return JSON.stringify(rows);
}

/** My rows by the role that passes row-level security: one, in the audit log one of every audited table. */
async function ownIds({ table, tenantColumn }: TenantTable): Promise<unknown[]> {
  const where = `where ${tenantColumn} = '${mine.accountId}' order by id`;
  const rows = await database.query('system', `select id from ${table} ${where}`);
  return rows.map(({ id }) => id);
}

/** What my statement got: rows, or nothing, because none is there for it or the statement is refused. */
async function answerTo(statement: string): Promise<unknown> {
  try {
    const rows = await as(mine).execute<unknown[]>(statement);
    return rows.length === 0 ? 'nothing' : rows;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refusal.test(message) ? 'nothing' : message;
  }
}

describe('every tenant table', () => {
  it('is found: what is not one is a table that all tenants read', () => {
    const names = entitiesWithMetadata(database.orm).map(({ metadata }) => metadata.className);
    const found = new Set(tables.map(({ name }) => name));
    expect(names.filter((name) => !found.has(name))).toEqual([
      'CreditCostChange',
      'CreditCostConfig',
      'Industry',
      'IndustrySector',
      'Plan',
      'SeedKeyword',
      'SystemSetting',
    ]);
  });

  it('forces row-level security, with one policy for reading and writing', async () => {
    const rows = await database.query(
      'system',
      `select relname, relrowsecurity and relforcerowsecurity as forced, count(*)::int as policies,
         bool_and(polcmd = '*' and polqual is not null and polwithcheck is not null) as whole
       from pg_class join pg_policy on polrelid = pg_class.oid group by pg_class.oid`,
    );
    const states = new Map(rows.map(({ relname, ...state }) => [relname, state]));
    expect(await eachTable(async ({ table }) => states.get(table))).toEqual(
      everywhere({ forced: true, policies: 1, whole: true }),
    );
  });

  it('gives an error, never data, to igny8_app without a tenant', async () => {
    const attempts = await eachTable(async ({ table }) =>
      database.query('app', `select * from ${table}`).then(
        () => 'gave an answer',
        (error: Error) => error.message,
      ),
    );
    expect(attempts).toEqual(everywhere('unrecognized configuration parameter "app.account_id"'));
  });

  it('gives an error, never data, to a manager without a tenant, also after others had one', async () => {
    await Promise.all(Array.from({ length: 20 }, () => as(mine).count(Plan, {})));
    const attempts = await eachTable(async ({ entity }) => {
      const em = database.orm.em.fork();
      return em.find(entity, {}, { filters: false }).then(
        (rows) => rows.length,
        () => 'refused',
      );
    });
    expect(attempts).toEqual(everywhere('refused'));
  });
});

describe("with one tenant's context nothing of another one", () => {
  it('is read: by the ORM, with its filter switched off, by id, or by raw SQL', async () => {
    const seen = await eachTable(async (table) => {
      const em = as(mine);
      const foreign = { id: idOf(theirs, table) };
      const raw = `select id from ${table.table} order by id`;
      const orderBy = { id: 'asc' } as const;
      const all = await em.find(table.entity, {}, { filters: false, orderBy });
      const rawRows = await em.execute<{ id: string }[]>(raw);
      return {
        filtered: (await em.find(table.entity, {}, { orderBy })).map(({ id }) => id),
        unfiltered: all.map(({ id }) => id),
        byId: await em.count(table.entity, foreign, { filters: false }),
        raw: rawRows.map(({ id }) => id),
      };
    });
    const expected = await eachTable(async (table) => {
      const own = await ownIds(table);
      expect(own).toContain(idOf(mine, table));
      return { filtered: own, unfiltered: own, byId: 0, raw: own };
    });
    expect(seen).toEqual(expected);
  });

  it('is updated or deleted', async () => {
    const outcomes = await eachTable(async (table) => {
      const before = await rowsInAll(table);
      const where = `where ${table.tenantColumn} = '${theirs.accountId}'`;
      const answers = [
        await answerTo(`update ${table.table} set created_at = now() ${where} returning id`),
        await answerTo(`delete from ${table.table} ${where} returning id`),
      ];
      return [...answers, (await rowsInAll(table)) === before];
    });
    expect(outcomes).toEqual(everywhere(['nothing', 'nothing', true]));
  });

  it('is inserted, nor is a row of mine given to another one', async () => {
    const refused = await eachTable(async (table) => {
      const row = freshRow(database.orm, table, theirs);
      const insert = await insertRow(as(mine), table, row).then(
        () => 'inserted',
        (error: Error) => error.message,
      );
      const give = await answerTo(
        `update ${table.table} set ${table.tenantColumn} = '${theirs.accountId}'
         where id = '${idOf(mine, table)}' returning id`,
      );
      return [refusal.test(insert) || insert, give];
    });
    expect(refused).toEqual(everywhere([true, 'nothing']));
  });
});

it('runs the work of a tenant with its manager as the current one', async () => {
  const [table] = tables as [TenantTable];
  const seen = await runInTenant(database.orm, mine.accountId, async () =>
    database.orm.em.execute<{ id: string }[]>('select id from igny8_accounts'),
  );
  expect(table.name).toBe('Account');
  expect(seen).toEqual([{ id: mine.accountId }]);
});

describe('igny8_app', () => {
  it.each([
    'plans',
    'industries',
    'industry_sectors',
    'credit_cost_configs',
    'seed_keywords',
    'system_settings',
  ])('reads igny8_%s and cannot write it, but for a developer', async (table) => {
    const read = () => database.query('app', `select * from igny8_${table} order by id`);
    const before = await read();
    await expect(
      database.query('app', `insert into igny8_${table} (id) values (gen_random_uuid())`),
    ).rejects.toThrow(/row-level security|violates not-null/);
    await database.query('app', `update igny8_${table} set created_at = now()`);
    await database.query('app', `delete from igny8_${table}`);
    await expect(database.query('app', `truncate igny8_${table}`)).rejects.toThrow(
      'permission denied',
    );
    expect(await read()).toEqual(before);
  });

  it('writes a global table for a developer', async () => {
    const insert = "insert into igny8_industries (name, slug) values ('New', 'new') returning slug";
    await expect(as(mine).execute(insert)).rejects.toThrow('row-level security');
    const developer = forkForTenant(database.orm, mine.accountId, { isDeveloper: true });
    expect(await developer.execute(insert)).toEqual([{ slug: 'new' }]);
  });

  it('sees the accounts of others, and nothing more of them, for a developer only', async () => {
    const developer = forkForTenant(database.orm, mine.accountId, { isDeveloper: true });
    const count = (em: typeof developer, table: string) =>
      em.execute<{ count: number }[]>(`select count(*)::int as count from igny8_${table}`);
    expect(await count(as(mine), 'accounts')).toEqual([{ count: 1 }]);
    const [accounts] = await count(developer, 'accounts');
    expect(accounts?.count).toBeGreaterThan(1);
    expect(await count(developer, 'sites')).toEqual(await count(as(mine), 'sites'));
  });

  it('cannot make itself another role, switch row-level security off, or change a table', async () => {
    for (const statement of [
      'set role igny8_system',
      'set role igny8_owner',
      'alter table igny8_sites disable row level security',
      'alter table igny8_credit_transactions disable trigger all',
      'create table public.mine (id int)',
      'delete from igny8_migrations',
    ]) {
      await expect(database.query('app', statement)).rejects.toThrow(/denied|must be owner/);
    }
    await expect(
      database.query('app', 'set row_security = off; select * from igny8_sites'),
    ).rejects.toThrow('row-level security');
  });

  it('learns of an e-mail only the account it belongs to, to sign in', async () => {
    await database.query(
      'system',
      `update igny8_users set email = 'ann@example.com' where account_id = '${mine.accountId}'`,
    );
    const lookUp = (email: string) =>
      database.query('app', `select * from igny8_account_of_email('${email}')`);
    expect(await lookUp('Ann@Example.com')).toEqual([{ igny8_account_of_email: mine.accountId }]);
    expect(await lookUp('nobody@example.com')).toEqual([{ igny8_account_of_email: null }]);
    expect(await lookUp('%')).toEqual([{ igny8_account_of_email: null }]);
  });
});
