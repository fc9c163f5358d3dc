import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { type Credentials, createCallers } from './setup/callers.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let credentials: Credentials;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  credentials = await createCallers(api, tenant);
});
afterAll(() => api.close());

describe('a table of settings', () => {
  it.each(['account', 'user'])(
    '%s: is read, changed and deleted by key as well as by id',
    async (table) => {
      const path = `system/settings/${table}/`;
      const created = await tenant.post(path, { key: 'theme', value: { dark: true } }).expect(201);
      const { id, row_version: version } = created.body.data;
      expect((await tenant.get(`${path}theme/`).expect(200)).body.data.id).toBe(id);
      expect((await tenant.get(`${path}${id}/`).expect(200)).body.data.value).toEqual({
        dark: true,
      });
      await tenant.post(path, { key: 'theme', value: 1 }).expect(409);

      const changed = await tenant.patch(`${path}theme/`, { value: [1, 'two', null] }).expect(200);
      expect(changed.body.data.value).toEqual([1, 'two', null]);
      const stale = await tenant.put(`${path}theme/`, {
        key: 'theme',
        value: 2,
        row_version: version,
      });
      expect(stale.status).toBe(409);
      expect(stale.body.data.value).toEqual([1, 'two', null]);
      await tenant.delete(`${path}theme/`).expect(204);
      await tenant.get(`${path}theme/`).expect(404);
    },
  );

  it('refuses names that no path can hold, and values too large', async () => {
    const path = 'system/settings/account/';
    const { body } = await tenant.post(path, { key: 'a/b', value: 1 }).expect(400);
    expect(Object.keys(body.errors)).toEqual(['key']);
    const large = await tenant.post(path, { key: 'large', value: 'x'.repeat(70_000) }).expect(400);
    expect(large.body.errors).toEqual({ value: ['At most 64,000 characters'] });
  });

  it('of users: everybody has their own', async () => {
    const path = '/api/v1/system/settings/user/';
    const as = (caller: 'editor' | 'viewer') => ({ Authorization: credentials[caller] });
    const sent = { key: 'columns', value: ['volume'] };
    await api.http.post(path).set(as('editor')).send(sent).expect(201);
    await api.http.get(`${path}columns/`).set(as('viewer')).expect(404);
    await api.http.post(path).set(as('viewer')).send(sent).expect(201);
    const { body } = await api.http.get(path).set(as('viewer')).expect(200);
    expect(body.count).toBe(1);
  });

  it('of modules: by module, and a key of two modules is named by its id', async () => {
    const path = 'system/settings/modules/';
    const make = (module_name: string) =>
      tenant.post(path, { module_name, key: 'limits', config: { daily: 3 } });
    const first = await make('writer').expect(201);
    await tenant.get(`${path}limits/`).expect(200);
    await make('planner').expect(201);
    await make('planner').expect(409);
    await tenant.get(`${path}limits/`).expect(409);
    await tenant.get(`${path}${first.body.data.id}/`).expect(200);
    const { body } = await tenant.get(`${path}?module_name=planner`).expect(200);
    expect(body.results.map((row: { module_name: string }) => row.module_name)).toEqual([
      'planner',
    ]);
    await tenant.post(path, { module_name: 'magic', key: 'a', config: 1 }).expect(400);
  });

  it('of the installation: developers only', async () => {
    const path = '/api/v1/system/settings/system/';
    const sent = { key: 'notice', value: 'Maintenance on Sunday' };
    await tenant.post('system/settings/system/', sent).expect(403);
    await api.http.post(path).set({ Authorization: credentials.developer }).send(sent).expect(201);
    await tenant.get('system/settings/system/').expect(403);
  });
});

describe('module switches', () => {
  it('are all on at the first reading, and a module that is off answers 403', async () => {
    const other = await createTenant(api);
    const path = 'system/settings/modules/enable/';
    const readers = await Promise.all([other.get(path), other.get(path), other.get(path)]);
    for (const { status, body } of readers) {
      expect(status).toBe(200);
      expect(body.data).toMatchObject({ planner_enabled: true, analysis_enabled: true });
    }
    const { body } = await other.patch(path, { planner_enabled: false }).expect(200);
    expect(body.data).toMatchObject({ planner_enabled: false, writer_enabled: true });
    const refused = await other.get('planner/keywords/').expect(403);
    expect(refused.body.error).toBe('Module disabled');
    await other.get('writer/tasks/').expect(200);
    await other.patch(path, { planner_enabled: true }).expect(200);
    await other.get('planner/keywords/').expect(200);
  });

  it('are changed by admins only, and no unknown one', async () => {
    const path = 'system/settings/modules/enable/';
    await api.http
      .patch(`/api/v1/${path}`)
      .set({ Authorization: credentials.editor })
      .send({ planner_enabled: false })
      .expect(403);
    await tenant.patch(path, { magic_enabled: false }).expect(400);
    await tenant.patch(path, { planner_enabled: false, row_version: 99 }).expect(409);
  });
});

describe('settings of integrations', () => {
  const path = 'system/settings/integrations/openai/';
  const apiKey = 'sk-test-0123456789-wxyz';

  it('take a key, store it encrypted and answer it masked', async () => {
    const { body } = await tenant
      .put(path, { config: { api_key: apiKey, model: 'gpt-4o-mini' } })
      .expect(200);
    expect(body.data.config).toEqual({ api_key: '••••••••wxyz', model: 'gpt-4o-mini' });
    const { sealed, config } = await runInTenant(
      api.dependencies.orm,
      tenant.accountId,
      async (em) => {
        const row = await em.findOneOrFail(IntegrationSettings, { integrationType: 'openai' });
        return { sealed: row.sealedSecrets ?? '', config: row.config };
      },
    );
    expect(JSON.stringify({ sealed, config })).not.toContain(apiKey);
    const all = await tenant.get('system/settings/integrations/').expect(200);
    expect(JSON.stringify(all.body)).not.toContain(apiKey);
    expect(all.body.data).toHaveLength(5);
  });

  it('keep the key that comes back masked or is left out, and remove it with null', async () => {
    const shown = () => tenant.get(path).expect(200);
    await tenant.put(path, { config: { api_key: '••••••••wxyz', model: 'gpt-5' } }).expect(200);
    expect((await shown()).body.data.config).toEqual({ api_key: '••••••••wxyz', model: 'gpt-5' });
    await tenant.post(`${path}save/`, { config: { model: 'gpt-5-mini' } }).expect(200);
    expect((await shown()).body.data.config.api_key).toBe('••••••••wxyz');
    await tenant.put(path, { config: { api_key: null } }).expect(200);
    expect((await shown()).body.data.config).toEqual({});
  });

  it.each([
    ['magic', {}, { integration_type: ['Invalid integration type'] }],
    ['openai', { api_key: 'short' }, { api_key: ['Invalid API key format'] }],
    ['openai', { api_key: 'with a space in it' }, { api_key: ['Invalid API key format'] }],
    ['openai', { magic: 1 }, { magic: ['Unknown field'] }],
    ['image_generation', { image_type: 'oil' }, { image_type: ['Invalid image type'] }],
  ])('refuse %s %j', async (type, config, errors) => {
    const { body } = await tenant
      .put(`system/settings/integrations/${type}/`, { config })
      .expect(400);
    expect(body.errors).toEqual(errors);
  });

  it('two first writers at once: one row', async () => {
    const other = await createTenant(api);
    const write = (model: string) =>
      other.put('system/settings/integrations/runware/', { config: { model } });
    const answers = await Promise.all([write('runware:97@1'), write('runware:100@1')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('AI settings', () => {
  it('are made at the first reading and saved whole', async () => {
    const path = 'system/settings/ai/';
    expect((await tenant.get(path).expect(200)).body.data.functions).toEqual({});
    const functions = { generate_content: { model: 'gpt-5', temperature: 0.4, max_tokens: 8000 } };
    const { body } = await tenant.put(path, { functions }).expect(200);
    expect(body.data.functions).toEqual(functions);
    await tenant.put(path, { functions: { generate_content: { temperature: 3 } } }).expect(400);
    await tenant.put(path, { functions, row_version: 1 }).expect(409);
  });
});
