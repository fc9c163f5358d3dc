import { expect, it } from 'vitest';
import { sweepTrials } from '#entities/thinker/sweep-trials.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

it('sweeping deletes trials of all accounts whose day is over, and no other', async () => {
  const tenants = [await createTenant(database.orm), await createTenant(database.orm)];
  const request = { kind: 'key', vendor: 'openai' } as const;
  for (const { transaction, accountId } of tenants) {
    await transaction(async (em) => {
      await em.insert(Trial, { accountId, request, expiresAt: inHours(-1) });
      await em.insert(Trial, { accountId, request });
    });
  }
  const em = database.systemOrm.em.fork();
  expect(await sweepTrials(em, 1)).toBe(1);
  expect(await sweepTrials(em, 100)).toBe(1);
  expect(await sweepTrials(em, 100)).toBe(0);
  for (const { fork } of tenants) {
    const left = await fork().find(Trial, {});
    expect(left.map(({ expiresAt }) => expiresAt > inHours(23))).toEqual([true]);
  }
});
