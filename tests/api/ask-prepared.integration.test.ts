import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askPrepared } from '#api/shared/ask-prepared.ts';
import { createOrm } from '#entities/orm.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';

let database: TestDatabase;
let orm: MikroORM;
let tenants: Tenant[];
beforeAll(async () => {
  database = await createTestDatabase();
  // Fewer connections than tenants: each connection serves all of them in turn.
  orm = await createOrm({ url: database.appUrl, poolSize: 2, applicationName: 'test-ask' });
  tenants = [];
  for (let index = 0; index < 4; index++) {
    const tenant = await createTenant(orm);
    const words = Array.from({ length: 3 }, (_, word) => `word ${word}`);
    const rows = words.map((keyword) => ({ ...tenant.place, keyword, originalKeyword: keyword }));
    await tenant.transaction((em) => em.insertMany(Keyword, rows));
    tenants.push(tenant);
  }
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** Without a condition of its own: only row-level security keeps the others' rows away. */
const everything = { text: 'select account_id, keyword from igny8_keywords', values: [] };
const setting = { text: `select current_setting('app.account_id', true) as account`, values: [] };

const ask = (tenant: Tenant) => askPrepared(forkForTenant(orm, tenant.accountId), everything);
const nobody = () => orm.em.fork();

describe('a prepared statement in the context of a tenant', () => {
  it('sees the rows of its tenant only, whoever asks beside it on the same connections', async () => {
    const order = fc.array(fc.nat(3), { minLength: 20, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(order, async (picks) => {
        const asked = picks.map((pick) => tenants[pick] as Tenant);
        const answers = await Promise.all(asked.map(ask));
        for (const [index, rows] of answers.entries()) {
          const accounts = new Set(rows.map((row) => row.account_id));
          expect(rows).toHaveLength(3);
          expect(accounts).toEqual(new Set([asked[index]?.accountId]));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves no tenant behind on its connection', async () => {
    for (const tenant of tenants) {
      await ask(tenant);
      const [row] = await askPrepared(nobody(), setting);
      expect(row?.account ?? '').toBe('');
    }
  });

  it('is refused without a tenant, and refuses nothing to who comes next', async () => {
    for (const tenant of tenants) {
      await expect(askPrepared(nobody(), everything)).rejects.toThrow(/app\.account_id|uuid/);
      expect(await ask(tenant)).toHaveLength(3);
    }
  });

  it('fails with what PostgreSQL says, again and again, and the connection goes on', async () => {
    const division = { text: 'select 1 / $1::int as quotient', values: ['0'] };
    const tenant = tenants[0] as Tenant;
    const em = () => forkForTenant(orm, tenant.accountId);
    for (let attempt = 0; attempt < 6; attempt++) {
      await expect(askPrepared(em(), division)).rejects.toMatchObject({ code: '22012' });
      const half = await askPrepared(em(), { ...division, values: ['1'] });
      expect(half).toEqual([{ quotient: 1 }]);
      await expect(askPrepared(em(), { text: 'selec', values: [] })).rejects.toMatchObject({
        code: '42601',
      });
      expect(await ask(tenant)).toHaveLength(3);
    }
  });

  it('reads empty values, JSON, numbers and text with signs as they are', async () => {
    const em = nobody();
    const text = `select $1::text as plain, null::int as none, 7::int as number, '{"a":[1]}'::jsonb as json,
      array['x','y'] as list`;
    const [row] = await askPrepared(em, { text, values: [`'"\\ $1 ; ü`] });
    expect(row).toEqual({
      plain: `'"\\ $1 ; ü`,
      none: null,
      number: 7,
      json: { a: [1] },
      list: ['x', 'y'],
    });
  });

  it('keeps a bounded number of statements prepared, and runs the others all the same', async () => {
    for (let number = 0; number < 260; number++) {
      const [row] = await askPrepared(nobody(), { text: `select ${number} as n`, values: [] });
      expect(row).toEqual({ n: number });
    }
    const counts = await Promise.all(
      [1, 2].map(() =>
        orm.em.fork().execute('select count(*)::int as held from pg_prepared_statements'),
      ),
    );
    for (const [{ held }] of counts as [{ held: number }][]) expect(held).toBeLessThanOrEqual(101);
    expect(await ask(tenants[1] as Tenant)).toHaveLength(3);
  });

  it('is a mistake inside a transaction, whose writes it would not see', async () => {
    const { transaction } = tenants[0] as Tenant;
    await expect(transaction((em) => askPrepared(em, everything))).rejects.toThrow(/transaction/);
  });

  it('tells a lost connection as unavailable, and the next one works', async () => {
    const tenant = tenants[0] as Tenant;
    const sleeping = askPrepared(forkForTenant(orm, tenant.accountId), {
      text: 'select pg_sleep(20)',
      values: [],
    });
    const refusal = sleeping.catch((error: unknown) => error);
    await vi.waitFor(async () => {
      const ended = await orm.em.fork().execute(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where state = 'active' and query like 'select pg_sleep%' and pid <> pg_backend_pid()`,
      );
      expect(ended).toHaveLength(1);
    });
    expect(await refusal).toMatchObject({ code: 'unavailable' });
    for (let attempt = 0; attempt < 4; attempt++) expect(await ask(tenant)).toHaveLength(3);
  });
});
