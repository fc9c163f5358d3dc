import { expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

/** So few connections that every one of them serves every tenant. */
const database = openDatabase(3);
const queries = 500;

/** Each answers the accounts whose rows it has seen. */
const kinds: ((tenant: Tenant) => Promise<string[]>)[] = [
  async (tenant) => (await tenant.fork().find(Keyword, {})).map((row) => row.accountId),
  async (tenant) =>
    (await tenant.fork().find(Keyword, {}, { filters: false })).map((row) => row.accountId),
  async (tenant) => {
    const rows = await tenant
      .fork()
      .execute<{ account_id: string }[]>('select account_id from igny8_keywords');
    return rows.map((row) => row.account_id);
  },
  async (tenant) =>
    tenant.transaction(async (em) => {
      const sites = await em.find(Site, {}, { filters: false });
      const keywords = await em.find(Keyword, {}, { filters: false });
      return [...sites, ...keywords].map((row) => row.accountId);
    }),
  async (tenant) => {
    const text = uuidv7();
    await tenant.fork().insert(Keyword, { ...tenant.place, keyword: text, originalKeyword: text });
    return [tenant.accountId];
  },
  async (tenant) => {
    const rolledBack = tenant.transaction(async (em) => {
      await em.nativeUpdate(Keyword, {}, { volume: 7 });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    return [tenant.accountId];
  },
];

/** A manager without a tenant in between: it must get nothing from the connection's last user. */
async function withoutTenant(): Promise<string[]> {
  const rows = database.orm.em.fork().find(Keyword, {}, { filters: false });
  await expect(rows).rejects.toThrow(/app\.account_id|invalid input syntax for type uuid/);
  return [];
}

it('500 mixed queries of 5 tenants at once on 3 connections leak nothing', async () => {
  const tenants = await Promise.all(Array.from({ length: 5 }, () => createTenant(database.orm)));
  const answers = await Promise.all(
    Array.from({ length: queries }, async (_, index) => {
      const kind = kinds[index % (kinds.length + 1)];
      const tenant = tenants[index % tenants.length] as Tenant;
      return { tenant, accounts: kind ? await kind(tenant) : await withoutTenant() };
    }),
  );
  const leaks = answers.filter(({ tenant, accounts }) =>
    accounts.some((account) => account !== tenant.accountId),
  );
  expect(leaks).toEqual([]);
  expect(answers.filter(({ accounts }) => accounts.length > 0).length).toBeGreaterThan(queries / 2);
});
