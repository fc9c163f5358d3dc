import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createCallers } from '#tests/api/setup/callers.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTrialApi } from '#tests/api/setup/trial-worker.ts';

const path = 'system/prompts/preview/';
const prompt_type = 'generate_content';

let api: Awaited<ReturnType<typeof createTrialApi>>;
let tenant: Tenant;
let base: Record<'accountId' | 'siteId' | 'sectorId', string>;

beforeAll(async () => {
  api = await createTrialApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  const { accountId, siteId, sectorId } = tenant;
  base = { accountId, siteId, sectorId };
});

function inTenant<Result>(work: Parameters<typeof runInTenant<Result>>[2]) {
  return runInTenant(api.dependencies.orm, tenant.accountId, work);
}

/** A task that was written already: no run could take it. */
async function writtenTask(): Promise<string> {
  const id = randomUUID();
  await inTenant((em) =>
    em.insert(Task, { ...base, id, title: 'Six grinders', status: 'completed', wordCount: 700 }),
  );
  return id;
}

async function ofTask(taskId: string): Promise<string> {
  const id = randomUUID();
  const text = { title: 'Six', slug: `six-${id}`, htmlContent: '<p>a</p>', wordCount: 1 };
  await inTenant((em) => em.insert(Content, { ...base, ...text, id, taskId }));
  return id;
}

interface Shown {
  messages: { role: string; content: string }[];
  prompt_version: string;
  is_sample: boolean;
}

async function preview(body: object): Promise<Shown> {
  return (await tenant.post(path, { prompt_type, ...body }).expect(200)).body.data;
}

const textOf = ({ messages }: Shown) => messages.map(({ content }) => content).join('\n');

describe('a preview', () => {
  it('with a sample shows instructions, request and data, and needs no worker', async () => {
    const before = api.started.length;
    const shown = await preview({});
    expect(shown.is_sample).toBe(true);
    expect(shown.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(textOf(shown)).toContain('The right cold brew ratio');
    expect(shown.prompt_version).toMatch(/^[0-9a-f]{12}$/);
    expect(api.started.length).toBe(before);
  });

  it('shows the given text, the saved one, or the shipped one', async () => {
    const prompt_value = 'Mind {{ data.word_count }} words.';
    const given = await preview({ prompt_value });
    expect(textOf(given)).toContain('Mind 900 words.');
    expect(given.prompt_version).toBe('trial');
    await tenant.post('system/prompts/save/', { prompt_type, prompt_value }).expect(200);
    const saved = await preview({});
    expect(saved.messages).toEqual(given.messages);
    expect(saved.prompt_version).toBe('custom:1');
  });

  it('with a task shows its data in whatever state it is, and leaves it so', async () => {
    const task_id = await writtenTask();
    const shown = await preview({ task_id });
    expect(shown.is_sample).toBe(false);
    expect(textOf(shown)).toContain('Six grinders');
    expect(textOf(shown)).toContain('700');
    await inTenant(async (em) => {
      const task = await em.findOneOrFail(Task, { id: task_id });
      expect([task.status, task.runId ?? null]).toEqual(['completed', null]);
      expect(await em.count(Run, {})).toBe(0);
    });
    const { body } = await tenant.get('billing/credits/balance/balance/').expect(200);
    expect(body.data.credits_used_this_month).toBe(0);
  });

  it('with a content shows its headings', async () => {
    const id = randomUUID();
    const text = { title: 'Brewing', slug: 'brewing', htmlContent: '<h2>Water first</h2><p>a</p>' };
    await inTenant((em) => em.insert(Content, { ...base, ...text, id, wordCount: 3 }));
    const shown = await preview({ prompt_type: 'generate_image_prompts', content_id: id });
    expect(textOf(shown)).toContain('Water first');
    const rewrite = await preview({ prompt_type: 'optimize_content', content_id: id });
    expect(textOf(rewrite)).toContain('Water first');
  });

  it('keeps texts out of payloads and histories', async () => {
    const before = api.started.length;
    await preview({ task_id: await writtenTask(), prompt_value: 'A secret recipe.' });
    const [start] = api.started.slice(before);
    expect(start?.workflowType).toBe('previewPrompt');
    expect(Object.keys(start?.input ?? {}).toSorted()).toEqual(['accountId', 'trialId']);
    expect(JSON.stringify(start)).not.toMatch(/recipe|grinders/);
  });

  it('is refused for a bad template, a row that does not fit, two rows, and rows of others', async () => {
    const task_id = await writtenTask();
    const bad = await tenant.post(path, { prompt_type, prompt_value: '{{ data.no }}' }).expect(400);
    expect(Object.keys(bad.body.errors)).toEqual(['prompt_value']);
    const cluster = { prompt_type: 'generate_ideas', task_id };
    expect((await tenant.post(path, cluster).expect(422)).body.errors).toHaveProperty('task_id');
    const two = { prompt_type, task_id, content_id: await ofTask(task_id) };
    await tenant.post(path, two).expect(422);
    await tenant.post(path, { prompt_type, task_id: randomUUID() }).expect(404);
    const stranger = await createTenant(api);
    await stranger.post(path, { prompt_type, task_id }).expect(404);
    const callers = await createCallers(api, tenant);
    const as = (caller: keyof typeof callers) =>
      api.http.post(`/api/v1/${path}`).set('Authorization', callers[caller]);
    await as('ungranted_editor').send({ prompt_type, task_id }).expect(403);
    await as('viewer').send({ prompt_type }).expect(403);
  });
});
