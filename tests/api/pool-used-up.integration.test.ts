import { afterAll, beforeAll, expect, it } from 'vitest';
import { toAppError } from '#api/shared/map-error.ts';
import { Plan } from '#entities/identity/plan.ts';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('whoever waits too long for a connection is told to come back, not left waiting', async () => {
  const orm = await createOrm({
    url: database.appUrl,
    poolSize: 1,
    applicationName: 'used-up',
    acquireTimeoutMilliseconds: 200,
  });
  try {
    const refusal = await orm.em.fork().transactional(async (em) => {
      await em.count(Plan, {});
      return orm.em
        .fork()
        .count(Plan, {})
        .catch((error: unknown) => toAppError(error));
    });
    expect(refusal).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '5' } });
    expect(await orm.em.fork().count(Plan, {})).toBeGreaterThan(0);
  } finally {
    await orm.close();
  }
});
