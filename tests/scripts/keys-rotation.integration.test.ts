import { expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { AuditLog } from '#entities/system/audit-log.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { IdempotencyKey } from '#entities/system/idempotency-key.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { keysInUse } from '#entities/system/keys-in-use.ts';
import { rotateSecrets } from '#entities/system/rotate-secrets.ts';
import { createEncryption, type Encryption } from '#providers/secrets/encryption.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import {
  newKey,
  storeCredentials,
  storedCredentials,
  storeOtherSecrets,
} from './support/stored-secrets.ts';

const database = openDatabase();
const [oldKey, presentKey] = [newKey(), newKey()];
/** A process from before the change: the new key is known to it, but does not encrypt yet. */
const old = createEncryption({ keyId: '1', key: oldKey, previousKeys: { 2: presentKey } });
const present = createEncryption({ keyId: '2', key: presentKey, previousKeys: { 1: oldKey } });

const rotate = (encryption: Encryption = present) =>
  rotateSecrets(database.systemOrm.em.fork(), {
    keyId: '2',
    reencrypt: (text, boundTo) => encryption.encrypt(encryption.decrypt(text, boundTo), boundTo),
  });

const uses = () => keysInUse(database.systemOrm.em.fork());

async function write(tenant: Tenant, id: string, credentials: string): Promise<void> {
  await tenant.transaction((em) => em.nativeUpdate(SiteIntegration, { id }, { credentials }));
}

it('encrypts every kind of secret anew, once, and leaves what is no secret', async () => {
  const tenant = await createTenant(database.orm);
  const ids = await storeCredentials(tenant, old, 3);
  const other = await storeOtherSecrets(tenant, old);
  expect(await rotate()).toEqual({ rotated: 8, failures: [], failuresCount: 0 });
  const texts = await storedCredentials(database.systemOrm, ids);
  expect(texts.every((text) => text.startsWith('v1.2.'))).toBe(true);
  expect(texts.map((text, place) => present.decrypt(text, ids[place] ?? ''))).toEqual([
    'password 0',
    'password 1',
    'password 2',
  ]);
  const em = tenant.fork();
  const settings = await em.findOneOrFail(IntegrationSettings, { id: other.settings });
  expect(present.decrypt(settings.sealedSecrets ?? '', settings.id)).toBe('vendor key');
  const sealed = await em.findOneOrFail(EmailMessage, { id: other.sealed });
  expect(present.decrypt(sealed.sealedParameters ?? '', sealed.id)).toBe('{"link":"secret"}');
  const plain = await em.findOneOrFail(EmailMessage, { id: other.plain });
  expect(plain.sealedParameters).toBe('{"name":"Mara"}');
  const answer = await em.findOneOrFail(IdempotencyKey, { id: other.answer });
  expect(present.decrypt(String(answer.body?.sealed), answer.id)).toBe('{"key":"igny8_secret"}');
  const open = await em.findOneOrFail(IdempotencyKey, { id: other.openAnswer });
  expect(open.body).toEqual({ data: 1 });
  expect(present.decrypt(open.requestHash, open.id)).toBe('hash of the request');
  expect((await rotate()).rotated).toBe(0);
  expect(await storedCredentials(database.systemOrm, ids)).toEqual(texts);
  expect(new Set((await uses()).map(({ keyId }) => keyId))).toEqual(new Set(['2']));
});

it('stands in the audit log of the account, as done by nobody and without the secret', async () => {
  const tenant = await createTenant(database.orm);
  const [id = ''] = await storeCredentials(tenant, old, 1);
  await rotate();
  const [line] = await tenant.fork().find(AuditLog, { objectId: id, action: 'update' });
  expect(line).toMatchObject({ userId: null, changedFields: ['credentials'] });
});

it('loses no write: neither of processes that still have the old key nor of those with the new', async () => {
  const tenant = await createTenant(database.orm);
  const ids = await storeCredentials(tenant, old, 300);
  const last = new Map(ids.map((id, number) => [id, `password ${number}`]));
  let isOver = false;
  const writers = [old, present, present].map(async (encryption, writer) => {
    const own = ids.filter((_, place) => place % 3 === writer);
    for (let round = 0; !isOver; round += 1) {
      const id = own[round % own.length] ?? '';
      await write(tenant, id, encryption.encrypt(`changed ${round}`, id));
      last.set(id, `changed ${round}`);
    }
    return encryption;
  });
  const during = await rotate();
  isOver = true;
  await Promise.all(writers);
  expect(during).toMatchObject({ failures: [], failuresCount: 0 });
  expect(during.rotated).toBeGreaterThan(0);
  // Everybody can open everything at every moment, with either order of the keys.
  const read = await storedCredentials(database.systemOrm, ids);
  const opened = read.map((text, place) => old.decrypt(text, ids[place] ?? ''));
  expect(opened).toEqual(ids.map((id) => last.get(id)));
  await rotate();
  expect((await uses()).filter(({ keyId }) => keyId !== '2')).toEqual([]);
  const after = await storedCredentials(database.systemOrm, ids);
  expect(after.map((text, place) => present.decrypt(text, ids[place] ?? ''))).toEqual(opened);
});

it('leaves what it cannot open, says where and why, and goes on with the rest', async () => {
  const tenant = await createTenant(database.orm);
  const [whole = '', altered = '', moved = '', foreign = '', garbled = ''] = await storeCredentials(
    tenant,
    old,
    5,
  );
  const [text = ''] = await storedCredentials(database.systemOrm, [altered]);
  const bad = new Map([
    [altered, `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`],
    [moved, old.encrypt('of another row', whole)],
    [foreign, createEncryption({ keyId: 'lost', key: newKey() }).encrypt('secret', foreign)],
    [garbled, 'plain text'],
  ]);
  for (const [id, credentials] of bad) await write(tenant, id, credentials);
  const report = await rotate();
  expect(report).toMatchObject({ rotated: 1, failuresCount: 4 });
  const messages = new Map(report.failures.map(({ id, message }) => [id, message]));
  expect(messages.get(altered)).toContain('was altered, belongs elsewhere');
  expect(messages.get(moved)).toContain('(key id 1)');
  expect(messages.get(foreign)).toContain('a key this process was not given (key id lost)');
  expect(messages.get(garbled)).toContain('not in a form this version can read');
  expect(await storedCredentials(database.systemOrm, [...bad.keys()])).toEqual([...bad.values()]);
  const table = 'igny8_site_integrations';
  expect((await uses()).filter((use) => use.table === table)).toEqual(
    expect.arrayContaining([
      { table, keyId: '1', secrets: 2 },
      { table, keyId: 'lost', secrets: 1 },
      { table, keyId: null, secrets: 1 },
    ]),
  );
  for (const id of bad.keys()) {
    await tenant.transaction((em) => em.nativeDelete(SiteIntegration, { id }));
  }
});

it('with a wrong previous key changes nothing and says so of every secret', async () => {
  const tenant = await createTenant(database.orm);
  const ids = await storeCredentials(tenant, old, 120);
  const before = await storedCredentials(database.systemOrm, ids);
  const wrong = createEncryption({ keyId: '2', key: presentKey, previousKeys: { 1: newKey() } });
  const report = await rotate(wrong);
  expect(report).toMatchObject({ rotated: 0, failuresCount: 120 });
  expect(report.failures).toHaveLength(100);
  expect(await storedCredentials(database.systemOrm, ids)).toEqual(before);
  expect((await rotate()).rotated).toBe(120);
});
