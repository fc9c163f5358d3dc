import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretColumns } from '#entities/system/secret-columns.ts';
import { fillTenant } from '#tests/api/setup/fill-tenant.ts';
import { createTenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

/** What the test API's stand-in for encryption begins with; in JSON it stands behind its member. */
const seal = /(?:"(\w+)"\s*:\s*")?sealed:[0-9a-f-]{36}:/;

let api: TestApi;

beforeAll(async () => {
  // A key that is tried is kept until a worker has tried it. Here is none, and a process that closes waits for none.
  api = await createTestApi({ shutdown: AbortSignal.abort() });
});

afterAll(() => api.close());

/** Every column of the database that holds an encrypted text, with its member where it is JSON. */
async function sealedPlaces(): Promise<string[]> {
  const client = new pg.Client({ connectionString: api.systemUrl });
  await client.connect();
  try {
    const columns = await client.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and table_name like 'igny8\\_%' and data_type in ('text', 'jsonb', 'ARRAY')`,
    );
    const places: string[] = [];
    for (const { table_name: table, column_name: column } of columns.rows) {
      const { rows } = await client.query<{ text: string }>(
        `select ${column}::text as text from ${table} where ${column}::text like '%sealed:%'`,
      );
      for (const { text } of rows) {
        const [, member] = seal.exec(text) ?? [];
        places.push([table, column, ...(member ? [member] : [])].join(' '));
      }
    }
    return [...new Set(places)].toSorted();
  } finally {
    await client.end();
  }
}

it('what the API encrypts stands in the columns that keys:rotate visits, and in no other', async () => {
  // Registering queues an e-mail with a secret link.
  const tenant = await createTenant(api);
  await fillTenant(api, tenant);
  await tenant
    .put('system/settings/integrations/openai/', { config: { api_key: 'sk-of-the-customer' } })
    .expect(200);
  await tenant
    .post('system/settings/integrations/openai/test/', { config: { api_key: 'sk-to-be-tried' } })
    .expect(503);
  await tenant
    .post('auth/api-keys/', { name: 'Plugin', scopes: ['read'] })
    .set('Idempotency-Key', randomUUID())
    .expect(201);
  const listed = secretColumns.map(({ table, column, member }) =>
    [table, column, ...(member ? [member] : [])].join(' '),
  );
  expect(await sealedPlaces()).toEqual(listed.toSorted());
});
