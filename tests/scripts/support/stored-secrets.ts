import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { IdempotencyKey } from '#entities/system/idempotency-key.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { Encryption } from '#providers/secrets/encryption.ts';
import type { Tenant } from '#tests/entities/support/create-tenant.ts';

/** 32 random bytes, as ENCRYPTION_KEY has them. */
export const newKey = () => randomBytes(32).toString('base64');

/** Destinations of a tenant, each with the secret `password <number>`. */
export async function storeCredentials(
  tenant: Tenant,
  { encrypt }: Encryption,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, number) => {
    const id = uuidv7();
    return {
      id,
      accountId: tenant.accountId,
      siteId: tenant.siteId,
      platform: 'wordpress' as const,
      remoteKey: `site-${id}.example`,
      credentials: encrypt(`password ${number}`, id),
    };
  });
  await tenant.transaction((em) => em.insertMany(SiteIntegration, rows));
  return rows.map(({ id }) => id);
}

/** One row of each other kind that holds a secret, and an e-mail and an answer that hold none. */
export async function storeOtherSecrets(tenant: Tenant, { encrypt }: Encryption) {
  const { accountId } = tenant;
  const [settings, sealed, plain, answer, openAnswer] = Array.from({ length: 5 }, uuidv7) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const asked = { accountId, userId: uuidv7(), expiresAt: new Date() };
  const hashOf = (id: string) => ({ id, key: id, requestHash: encrypt('hash of the request', id) });
  const mail = { accountId, recipient: 'mara@example.com', template: 'verification' };
  await tenant.transaction(async (em) => {
    await em.insert(IntegrationSettings, {
      id: settings,
      accountId,
      integrationType: 'openai',
      sealedSecrets: encrypt('vendor key', settings),
    });
    await em.insert(EmailMessage, {
      ...mail,
      id: sealed,
      idempotencyKey: sealed,
      sealedParameters: encrypt('{"link":"secret"}', sealed),
    });
    await em.insert(EmailMessage, {
      ...mail,
      id: plain,
      idempotencyKey: plain,
      template: 'low_credits',
      sealedParameters: '{"name":"Mara"}',
    });
    const body = { sealed: encrypt('{"key":"igny8_secret"}', answer) };
    await em.insert(IdempotencyKey, { ...asked, ...hashOf(answer), status: 201, body });
    await em.insert(IdempotencyKey, {
      ...asked,
      ...hashOf(openAnswer),
      body: { data: 1 },
    });
  });
  return { settings, sealed, plain, answer, openAnswer };
}

/** What stands in the database for these destinations, in their order. */
export async function storedCredentials(orm: MikroORM, ids: readonly string[]): Promise<string[]> {
  const rows = await orm.em.fork().find(SiteIntegration, { id: { $in: ids } }, { filters: false });
  const texts = new Map(rows.map(({ id, credentials }) => [id, credentials]));
  return ids.map((id) => texts.get(id) ?? '');
}
