import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiSettings } from '#entities/system/ai-settings.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

describe('the AI settings', () => {
  const path = 'system/settings/ai/';

  it('show every function with the model it asks where nothing is chosen', async () => {
    const { body } = await tenant.get(path).expect(200);
    expect(body.data.functions).toEqual({});
    expect(body.data.defaults.generate_content).toEqual({ model: 'gpt-4o-mini' });
    const config = { model: 'gpt-4o' };
    await tenant.put('system/settings/integrations/openai/', { config }).expect(200);
    const { body: after } = await tenant.get(path).expect(200);
    expect(after.data.defaults.auto_cluster).toEqual({ model: 'gpt-4o' });
  });

  it('take choices for functions there are, and name those there are not', async () => {
    const functions = { generate_ideas: { model: 'gpt-4o', temperature: 0.3, max_tokens: 4000 } };
    const saved = await tenant.put(path, { functions }).expect(200);
    expect(saved.body.data.functions).toEqual(functions);
    await tenant.put(path, saved.body.data).expect(200);
    const wrong = { write_poems: { model: 'gpt-4o' }, generate_ideas: { temperature: 3 } };
    const { body } = await tenant.put(path, { functions: wrong }).expect(400);
    expect(Object.keys(body.errors).toSorted()).toEqual([
      'functions.generate_ideas.temperature',
      'functions.write_poems',
    ]);
    expect(body.errors['functions.write_poems']).toEqual(['Unknown AI function']);
  });

  it('still show what was chosen for a function that is no more', async () => {
    const functions = { gone: { model: 'gpt-4o' } };
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.nativeUpdate(AiSettings, {}, { functions }),
    );
    expect((await tenant.get(path).expect(200)).body.data.functions).toEqual(functions);
  });
});

describe('the log of AI requests', () => {
  it('says prompt, step and turn of each, and is narrowed by all it is asked for', async () => {
    const runId = randomUUID();
    const base = {
      accountId: tenant.accountId,
      functionName: 'generate_content',
      provider: 'openai',
      model: 'gpt-4o',
      attempt: 1,
      latencyMilliseconds: 900,
    };
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.insertMany(AiRequestLog, [
        { ...base, runId, step: 'section-2', turn: 1, status: 'truncated' as const },
        { ...base, status: 'refused' as const, promptVersion: 'custom:3' },
      ]),
    );
    const path = 'system/ai-requests/';
    const { body } = await tenant.get(`${path}?run_id=${runId}`).expect(200);
    expect(body.results).toMatchObject([
      { run_id: runId, step: 'section-2', turn: 1, status: 'truncated', prompt_version: null },
    ]);
    const today = new Date().toISOString().slice(0, 10);
    for (const [query, count] of [
      ['status=refused', 1],
      ['status=ok', 0],
      ['function=generate_content&model=gpt-4o&provider=openai', 2],
      ['provider=runware', 0],
      [`created_at_min=${today}&created_at_max=${today}`, 2],
      ['created_at_max=2020-01-01', 0],
    ] as const) {
      expect([query, (await tenant.get(`${path}?${query}`).expect(200)).body.count]).toEqual([
        query,
        count,
      ]);
    }
  });
});
