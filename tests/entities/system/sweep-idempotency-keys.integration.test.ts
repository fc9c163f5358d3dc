import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { IdempotencyKey } from '#entities/system/idempotency-key.ts';
import { sweepIdempotencyKeys } from '#entities/system/sweep-idempotency-keys.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { createSweeper } from '#workers/relay/create-sweeper.ts';

let database: TestDatabase;
let app: MikroORM;
let system: MikroORM;
let tenants: Tenant[];
beforeAll(async () => {
  database = await createTestDatabase();
  const options = { poolSize: 4, applicationName: 'test-sweep' };
  app = await createOrm({ ...options, url: database.appUrl });
  system = await createOrm({ ...options, url: database.systemUrl });
  tenants = [await createTenant(app), await createTenant(app)];
});
afterAll(async () => {
  await app.close();
  await system.close();
  await database.drop();
});

/** One key for each tenant, ending in so many seconds. */
async function addKeys(secondsLeft: number): Promise<void> {
  for (const { accountId, transaction } of tenants) {
    await transaction((em) =>
      em.insert(IdempotencyKey, {
        accountId,
        userId: randomUUID(),
        key: randomUUID(),
        requestHash: 'hash',
        expiresAt: new Date(Date.now() + secondsLeft * 1000),
      }),
    );
  }
}

const left = () => system.em.fork().count(IdempotencyKey, {}, { filters: false });

it('deletes what has expired in any account, and nothing else', async () => {
  await addKeys(-1);
  await addKeys(60);
  expect(await sweepIdempotencyKeys(system.em.fork(), 1)).toBe(1);
  expect(await sweepIdempotencyKeys(system.em.fork(), 100)).toBe(1);
  expect(await sweepIdempotencyKeys(system.em.fork(), 100)).toBe(0);
  expect(await left()).toBe(2);
});

it('leaves alone what a request is taking anew at this moment', async () => {
  await addKeys(-1);
  await system.em.fork().transactional(async (em) => {
    await em.execute('select id from igny8_idempotency_keys where expires_at < now() for update');
    expect(await sweepIdempotencyKeys(system.em.fork(), 100)).toBe(0);
  });
  expect(await sweepIdempotencyKeys(system.em.fork(), 100)).toBe(2);
});

it('the relay sweeps again and again, and ends at once when it is closed', async () => {
  const sweeper = createSweeper({
    orm: system,
    logger: pino({ level: 'silent' }),
    everyMilliseconds: 20,
  });
  await addKeys(-1);
  await vi.waitFor(async () => expect(await left()).toBe(2), { timeout: 5000 });
  await sweeper.close();
  await addKeys(-1);
  expect(await left()).toBe(4);
});
