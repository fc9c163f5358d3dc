import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOrm } from '#entities/orm.ts';
import { keysInUse } from '#entities/system/keys-in-use.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { runScript, startScript } from './support/run-script.ts';
import { newKey, storeCredentials, storedCredentials } from './support/stored-secrets.ts';

const [oldKey, presentKey] = [newKey(), newKey()];
const old = createEncryption({ keyId: '1', key: oldKey });
const present = createEncryption({ keyId: '2', key: presentKey });

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof createOrm>>;
let environment: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm({ url: database.systemUrl, poolSize: 4, applicationName: 'test-keys' });
  environment = {
    DATABASE_SYSTEM_URL: database.systemUrl,
    ENCRYPTION_KEY: presentKey,
    ENCRYPTION_KEY_ID: '2',
    ENCRYPTION_PREVIOUS_KEYS: `1:${oldKey}`,
  };
});

afterAll(async () => {
  await orm.close();
  await database.drop();
});

async function secretsOf(keyId: string): Promise<number> {
  const uses = await keysInUse(orm.em.fork());
  return uses.find((use) => use.keyId === keyId)?.secrets ?? 0;
}

it('does the rest after it was killed in the middle, and says that the old key may go', async () => {
  const tenant = await createTenant(orm);
  const ids = await storeCredentials(tenant, old, 1000);
  const killed = startScript('keys-rotate.ts', [], environment);
  const end = once(killed, 'exit');
  while ((await secretsOf('2')) === 0 && killed.exitCode === null) await wait(5);
  killed.kill('SIGKILL');
  await end;
  const done = await secretsOf('2');
  expect(done).toBeGreaterThan(0);
  expect(await secretsOf('1')).toBe(1000 - done);

  const again = await runScript('keys-rotate.ts', [], environment);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toContain(`${1000 - done} secrets encrypted with key 2`);
  expect(again.stdout).toContain('igny8_site_integrations: 1000 by key 2');
  expect(again.stdout).toContain('the previous keys may go');
  const texts = await storedCredentials(orm, ids);
  expect(texts.map((text, place) => present.decrypt(text, ids[place] ?? ''))).toEqual(
    ids.map((_, number) => `password ${number}`),
  );
});

it('ends with 1 while a secret of another key is left, and shows neither secret nor key', async () => {
  const tenant = await createTenant(orm);
  const lost = createEncryption({ keyId: 'lost', key: newKey() });
  const [id = ''] = await storeCredentials(tenant, lost, 1);
  const [text = ''] = await storedCredentials(orm, [id]);
  const { code, stdout, stderr } = await runScript('keys-rotate.ts', [], environment);
  expect(code).toBe(1);
  expect(stdout).toContain('igny8_site_integrations: 1 by key lost');
  expect(stderr).toContain(`igny8_site_integrations ${id}: The stored secret was encrypted`);
  expect(stderr).toContain('Other keys are still in use: keep them');
  for (const hidden of [text, oldKey, presentKey]) expect(stdout + stderr).not.toContain(hidden);
});

it('refuses two keys of one id before it looks at anything, without showing them', async () => {
  const { code, stdout, stderr } = await runScript('keys-rotate.ts', [], {
    ...environment,
    ENCRYPTION_PREVIOUS_KEYS: `2:${oldKey}`,
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim()).toBe(
    'A previous encryption key has the id of the present one but is another key (key id 2)',
  );
});

it('explains itself', async () => {
  const { code, stdout } = await runScript('keys-rotate.ts', ['--help'], {});
  expect(code).toBe(0);
  expect(stdout).toContain('ENCRYPTION_PREVIOUS_KEYS');
});
