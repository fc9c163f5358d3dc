import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTrialApi } from '#tests/api/setup/trial-worker.ts';

const integrations = 'system/settings/integrations/';
const key = { good: 'sk-good-key-123456', bad: 'sk-bad-key-9876543', more: 'sk-more-key-246810' };

let api: Awaited<ReturnType<typeof createTrialApi>>;
let tenant: Tenant;
/** Which keys the vendors were asked with. */
let asked: string[];

async function ask(apiKey: string): Promise<string> {
  asked.push(apiKey);
  if (!apiKey.includes('bad')) return 'The vendor knows the key';
  const message = 'openai does not accept the API key';
  throw new ProviderError({
    provider: 'openai',
    kind: 'authentication',
    message,
    retryable: false,
  });
}

beforeAll(async () => {
  api = await createTrialApi({ askVendor: { openai: ask, runware: ask } });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  asked = [];
});

const save = (type: string, config: object) =>
  tenant.put(`${integrations}${type}/`, { config }).expect(200);

async function test(path: string, body: object = {}) {
  return (await tenant.post(`${integrations}${path}/`, body).expect(200)).body.data;
}

describe('does the key work?', () => {
  it('the saved one, which the vendor is asked for', async () => {
    await save('openai', { api_key: key.good });
    const tried = await test('openai/test');
    expect(tried).toMatchObject({ ok: true, vendor: 'openai', is_saved: true, is_sandbox: false });
    expect(tried.keys).toMatchObject([{ ok: true, message: 'The vendor knows the key' }]);
    expect(asked).toEqual([key.good]);
    expect(JSON.stringify(tried)).not.toContain(key.good);
  });

  it('a given one, which is not saved and leaves nothing behind', async () => {
    await save('openai', { api_key: key.good });
    const tried = await test('openai/test', { config: { api_key: key.bad } });
    expect(tried).toMatchObject({ ok: false, is_saved: false });
    expect(tried.message).toBe('openai does not accept the API key');
    const shown = await tenant.get(`${integrations}openai/`).expect(200);
    expect(shown.body.data.config.api_key).toMatch(/3456$/);
    const trials = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.find(Trial, {}, { populate: ['sealedSecrets'] }),
    );
    expect(trials.map(({ sealedSecrets }) => sealedSecrets)).toEqual([null]);
  });

  it('is never in a payload', async () => {
    const before = api.started.length;
    await test('openai/test_openai', { config: { api_key: key.good } });
    const [start] = api.started.slice(before);
    expect(Object.keys(start?.input ?? {}).toSorted()).toEqual(['accountId', 'trialId', 'vendor']);
    expect(JSON.stringify(start)).not.toContain(key.good);
  });

  it('of the vendor that draws, or of the one that is named', async () => {
    await save('runware', { api_key: key.good });
    await save('openai', { api_key: key.bad });
    expect(await test('image_generation/test')).toMatchObject({ vendor: 'openai', ok: false });
    await save('image_generation', { provider: 'runware' });
    expect(await test('image_generation/test')).toMatchObject({ vendor: 'runware', ok: true });
    expect(await test('image_generation/test_openai')).toMatchObject({ ok: false });
    expect(await test('openai/test_runware')).toMatchObject({ vendor: 'runware', ok: true });
  });

  it('each of several, by its mask', async () => {
    await save('openai', { api_key: key.good, api_keys: [key.bad] });
    const tried = await test('openai/test');
    expect(tried.ok).toBe(false);
    expect(tried.keys).toMatchObject([
      { key: expect.stringMatching(/3456$/), ok: true },
      { key: expect.stringMatching(/6543$/), ok: false },
    ]);
  });

  it('cannot be said without one, of types without, and of one in a wrong form', async () => {
    const none = await tenant.post(`${integrations}openai/test/`).expect(422);
    expect(none.body.errors).toEqual({ api_key: ['No key is saved; give one to try'] });
    await tenant.post(`${integrations}search/test/`).expect(422);
    await tenant.post(`${integrations}fax/test/`).expect(400);
    const wrong = { config: { api_key: 'a b' } };
    const { body } = await tenant.post(`${integrations}openai/test/`, wrong).expect(400);
    expect(body.errors).toEqual({ api_key: ['Invalid API key format'] });
    expect(asked).toEqual([]);
  });
});

describe('several keys of a vendor', () => {
  const shown = async () =>
    (await tenant.get(`${integrations}openai/`).expect(200)).body.data.config;

  it('are kept when they come back masked, changed one by one, and removed', async () => {
    await save('openai', { api_key: key.good, api_keys: [key.bad, key.more] });
    const before = await shown();
    expect(before.api_keys).toHaveLength(2);
    await save('openai', before);
    await save('openai', { model: 'gpt-4o' });
    expect(await shown()).toMatchObject({ ...before, model: 'gpt-4o' });
    await save('openai', { api_keys: [before.api_keys[1]] });
    await test('openai/test');
    expect(asked).toEqual([key.good, key.more]);
    const strange = { config: { api_keys: [`${before.api_key.slice(0, 8)}zzzz`] } };
    await tenant.put(`${integrations}openai/`, strange).expect(400);
    await save('openai', { api_keys: null });
    expect(await shown()).not.toHaveProperty('api_keys');
    await save('openai', { api_key: null });
    expect(await shown()).toEqual({});
  });
});
