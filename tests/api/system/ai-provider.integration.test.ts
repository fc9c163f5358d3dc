import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformAi } from '#api/system/platform-ai.ts';
import { createTenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi, testSettings } from '#tests/api/setup/test-api.ts';

type Settings = typeof testSettings;

const apis: TestApi[] = [];

async function tenantOn(ai: Partial<Settings['ai']>) {
  const settings = { ...testSettings, ai: { ...testSettings.ai, ...ai } };
  const api = await createTestApi({ settings });
  apis.push(api);
  return createTenant(api);
}

afterAll(() => Promise.all(apis.map((api) => api.close())));

describe('the banner that says whose key is used', () => {
  let tenant: Awaited<ReturnType<typeof createTenant>>;
  beforeAll(async () => {
    tenant = await tenantOn({});
  });

  const shown = async () => (await tenant.get('auth/me/').expect(200)).body.data.ai_provider;
  const save = (type: string, config: object) =>
    tenant.put(`system/settings/integrations/${type}/`, { config }).expect(200);

  it("is the platform's, until the account has its own, by vendor of the pictures", async () => {
    expect(await shown()).toEqual({ text: 'platform', images: 'platform', is_sandbox: false });
    await save('openai', { api_key: 'sk-own-key-1234567' });
    expect(await shown()).toEqual({ text: 'account', images: 'account', is_sandbox: false });
    await save('image_generation', { provider: 'runware' });
    expect(await shown()).toMatchObject({ text: 'account', images: 'platform' });
    await save('runware', { api_key: 'rw-own-key-1234567' });
    expect(await shown()).toMatchObject({ images: 'account' });
    const status = await tenant.get('system/status/').expect(200);
    expect(status.body.data.ai_provider).toEqual(await shown());
    await save('openai', { api_key: null });
    expect(await shown()).toMatchObject({ text: 'platform', images: 'account' });
  });

  it('is the sandbox wherever the sandbox answers, whatever key there is', async () => {
    const other = await tenantOn({ sandboxed: ['openai'] });
    const config = { api_key: 'sk-own-key-1234567' };
    await other.put('system/settings/integrations/openai/', { config }).expect(200);
    const { body } = await other.get('auth/me/').expect(200);
    expect(body.data.ai_provider).toEqual({ text: 'sandbox', images: 'sandbox', is_sandbox: true });
    const patched = await other.patch('auth/me/', body.data).expect(200);
    expect(patched.body.data.ai_provider).toEqual(body.data.ai_provider);
  });

  it('knows the sandbox by its address, vendor by vendor', () => {
    const SANDBOX_URL = 'http://127.0.0.1:8010';
    const environment = {
      SANDBOX_URL,
      OPENAI_TEXT_MODEL: 'gpt-4o',
      OPENAI_BASE_URL: 'https://api.openai.com/v1',
      RUNWARE_BASE_URL: `${SANDBOX_URL}/runware/v1`,
    };
    expect(platformAi(environment)).toEqual({ textModel: 'gpt-4o', sandboxed: ['runware'] });
  });
});
