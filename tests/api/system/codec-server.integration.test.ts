import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createEncryptionCodec } from '#temporal/codec/encryption-codec.ts';
import { testCodec } from '#tests/setup/test-data-converter.ts';
import { type Credentials, createCallers, makeApiKey } from '../setup/callers.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let callers: Credentials;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  callers = await createCallers(api, tenant);
});
afterAll(() => api.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const plain = { metadata: { encoding: base64('json/plain') }, data: base64('"keyword one"') };

/** The payload as Temporal would store it, sealed with the codec of whoever runs it. */
async function sealed(codec = testCodec) {
  const [payload] = await codec.encode([
    { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"keyword one"') },
  ]);
  return {
    metadata: Object.fromEntries(
      Object.entries(payload?.metadata ?? {}).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString('base64'),
      ]),
    ),
    data: Buffer.from(payload?.data ?? []).toString('base64'),
  };
}

const ask = (path: 'decode' | 'encode', payloads: unknown, authorization = callers.developer) =>
  api.http.post(`/codec/${path}`).set('Authorization', authorization).send({ payloads });

describe('the codec server', () => {
  it('makes payloads readable, and leaves those that are', async () => {
    const { body } = await ask('decode', [await sealed(), plain]).expect(200);
    expect(body).toEqual({ payloads: [plain, plain] });
  });

  it('seals what the Web UI sends', async () => {
    const { body } = await ask('encode', [plain]).expect(200);
    expect(body.payloads[0].metadata.encoding).toBe(base64('binary/encrypted'));
    const opened = await ask('decode', body.payloads).expect(200);
    expect(opened.body.payloads).toEqual([plain]);
  });

  it('converts nothing where nothing is sent, as the CLI does for a query without arguments', async () => {
    await ask('encode', undefined).expect(200, { payloads: [] });
  });

  it('says in the place of a payload that its key is missing, and shows the others', async () => {
    const other = createEncryptionCodec({
      keyId: 'lost',
      key: Buffer.alloc(32, 9).toString('base64'),
    });
    const { body } = await ask('decode', [await sealed(other), plain]).expect(200);
    const [lost, shown] = body.payloads;
    expect(Buffer.from(lost.data, 'base64').toString()).toMatch(
      /^"\[cannot be shown\] The payload is encrypted with key lost, which this process was not given/,
    );
    expect(Buffer.from(lost.metadata.undecodable, 'base64').toString()).toBe('true');
    expect(shown).toEqual(plain);
  });

  it('says that a payload was altered', async () => {
    const payload = await sealed();
    const data = Buffer.from(payload.data, 'base64');
    data.writeUInt8(data.readUInt8(20) ^ 1, 20);
    const { body } = await ask('decode', [{ ...payload, data: data.toString('base64') }]);
    expect(Buffer.from(body.payloads[0].data, 'base64').toString()).toContain('was altered');
  });

  it.each([
    ['what is no list', { payloads: 'none' }],
    ['data that is not base64', { payloads: [{ metadata: {}, data: '%' }] }],
    ['too many', { payloads: Array.from({ length: 2001 }, () => plain) }],
  ])('refuses %s', async (_what, body) => {
    await api.http
      .post('/codec/decode')
      .set('Authorization', callers.developer)
      .send(body)
      .expect(400);
  });

  it('refuses more than any message of Temporal holds', async () => {
    const data = 'A'.repeat(7 * 1024 * 1024);
    await ask('decode', [{ ...plain, data }]).expect(413);
  });
});

describe('who may ask', () => {
  it.each(['owner', 'admin', 'editor', 'viewer', 'system_bot', 'api_key_write'] as const)(
    'not %s: 403',
    async (caller) => {
      await ask('decode', [plain], callers[caller]).expect(403);
      await ask('encode', [plain], callers[caller]).expect(403);
    },
  );

  it('no API key of a developer either: 403', async () => {
    const { accountId } = tenant;
    const { orm } = api.dependencies;
    const { id: userId } = await runInTenant(orm, accountId, (em) =>
      em.findOneOrFail(User, { role: 'developer' }),
    );
    const key = await makeApiKey(api, { accountId, userId }, 'read');
    await api.http.get('/api/v1/auth/me/').set('Authorization', key).expect(200);
    await ask('decode', [plain], key).expect(403);
    await ask('encode', [plain], key).expect(403);
  });

  it('nobody without a token: 401, before the body is read', async () => {
    await api.http.post('/codec/decode').send('{').type('json').expect(401);
  });

  it('a browser with the cookie of the page, which only a developer gets', async () => {
    const page = await api.http.get('/codec/').expect(200);
    expect(page.text).toContain('action="/codec/session/"');
    const access = callers.developer.replace('Bearer ', '');
    const signIn = (token: string) =>
      api.http.post('/codec/session/').type('form').send({ access: token });
    await signIn(callers.owner.replace('Bearer ', '')).expect(403);
    await signIn('nonsense').expect(401);
    const { headers } = await signIn(access).expect(200);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/Path=\/codec; HttpOnly; SameSite=Strict/);
    await api.http
      .post('/codec/decode')
      .set('Cookie', cookie.split(';')[0] ?? '')
      .send({ payloads: [plain] })
      .expect(200, { payloads: [plain] });
  });

  it('pages of the Web UI alone', async () => {
    const preflight = (origin: string) =>
      api.http
        .options('/codec/decode')
        .set({ Origin: origin, 'Access-Control-Request-Method': 'POST' })
        .set('Access-Control-Request-Headers', 'content-type,x-namespace');
    const allowed = await preflight('https://temporal.example').expect(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'https://temporal.example',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type,x-namespace',
    });
    for (const origin of ['https://app.example', 'https://evil.example']) {
      const { headers } = await preflight(origin);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
