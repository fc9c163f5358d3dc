import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adjustCredits } from '#entities/billing/adjust-credits.ts';
import { Account } from '#entities/identity/account.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import type { TextReply } from '#providers/ai/text-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi } from '#tests/api/setup/test-api.ts';
import { createTrialApi } from '#tests/api/setup/trial-worker.ts';

const path = 'system/prompts/test/';
const prompt_type = 'generate_content';

const written = {
  title: 'Cold brew',
  html: `<h2>Ratio</h2><p>${'word '.repeat(299).trim()}</p>`,
  meta_title: 'Cold brew',
  meta_description: 'How much.',
  primary_keyword: 'cold brew',
  secondary_keywords: [],
  tags: [],
  categories: [],
};

/** What the model says next. */
let reply: Partial<TextReply> | Error;
let calls = 0;

const model = {
  provider: 'openai',
  isSandbox: false,
  keyName: 'platform:1',
  async complete(): Promise<TextReply> {
    calls += 1;
    if (reply instanceof Error) throw reply;
    return {
      text: JSON.stringify(written),
      model: 'gpt-4o-mini',
      finishReason: 'stop',
      refusal: null,
      tokensIn: 1000,
      tokensCached: 0,
      tokensOut: 400,
      latencyMs: 1234,
      ...reply,
    };
  },
};

let api: Awaited<ReturnType<typeof createTrialApi>>;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTrialApi({
    textModels: {
      forAccount: async () => ({
        source: 'platform',
        modelFor: () => 'gpt-4o-mini',
        next: () => model,
      }),
    },
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  reply = {};
  calls = 0;
});

async function test(body: object = {}) {
  return (await tenant.post(path, { prompt_type, ...body }).expect(200)).body.data;
}

async function balance(): Promise<number> {
  const { body } = await tenant.get('billing/credits/balance/balance/').expect(200);
  return body.data.credits;
}

describe('a test of a prompt', () => {
  it('answers what was sent and said, and is charged for the words it made', async () => {
    const before = await balance();
    const tried = await test({ prompt_value: 'Write of {{ data.title }}.' });
    expect(tried).toMatchObject({
      status: 'completed',
      verdict: 'fits',
      errors: null,
      output: written,
      prompt_version: 'trial',
      provider: 'openai',
      model: 'gpt-4o-mini',
      tokens_in: 1000,
      tokens_out: 400,
      milliseconds: 1234,
      credits: 3,
      cost_usd_micros: 390,
      error: null,
    });
    expect(tried.messages[1].content).toContain('Write of [data.title].');
    expect(await balance()).toBe(before - 3);
    const { body } = await tenant.get('billing/credits/usage/').expect(200);
    expect(body.results).toMatchObject([
      { operation: 'content_generation', related_object_type: 'prompt_trial', credits_used: 3 },
    ]);
    const progress = await tenant.get(`system/settings/task_progress/${tried.run_id}/`).expect(200);
    expect(progress.body.data).toMatchObject({ phase: 'DONE', result: tried });
    const run = await tenant.get(`runs/${tried.run_id}/`).expect(200);
    expect(run.body.data).toMatchObject({ type: 'tryPrompt', credits_reserved: 9 });
  });

  it('keeps texts out of payloads', async () => {
    const before = api.started.length;
    await test({ prompt_value: 'A secret recipe.' });
    const [start] = api.started.slice(before);
    expect(Object.keys(start?.input ?? {}).toSorted()).toEqual(['accountId', 'runId', 'trialId']);
  });

  it.each([
    ['does not fit', { text: '{"title": 3}' }, 'does_not_fit', { title: 3 }, 1],
    ['is no JSON', { text: 'Sorry!' }, 'does_not_fit', null, 1],
    ['is cut off', { finishReason: 'length', text: '{"ti' }, 'truncated', null, 1],
    ['is refused', { finishReason: 'refusal', refusal: 'No.', text: '' }, 'refused', null, 0],
  ] as const)(
    'says that an answer %s, and costs the least',
    async (_name, said, verdict, output, credits) => {
      const before = await balance();
      reply = said;
      const tried = await test();
      expect(tried).toMatchObject({ status: 'completed', verdict, output, credits });
      expect(tried.errors).not.toBeNull();
      expect(await balance()).toBe(before - credits);
      expect(calls).toBe(1);
    },
  );

  it('that brings no answer gives all credits back and says why', async () => {
    const before = await balance();
    const kind = 'authentication';
    reply = new ProviderError({ provider: 'openai', kind, message: 'Bad key', retryable: false });
    const tried = await test();
    expect(tried).toMatchObject({
      status: 'failed',
      verdict: null,
      output: null,
      credits: 0,
      error: { category: kind, message: 'Bad key' },
    });
    expect(await balance()).toBe(before);
  });

  it('is asked once for one Idempotency-Key, which answers the same again', async () => {
    const key = randomUUID();
    const ask = () => tenant.post(path, { prompt_type }).set('Idempotency-Key', key).expect(200);
    const [first, second] = [await ask(), await ask()];
    expect(second.body.data).toEqual(first.body.data);
    expect(calls).toBe(1);
  });

  it('of flat price is charged it, and is not begun without the credits', async () => {
    reply = { text: JSON.stringify({ ideas: [] }) };
    const tried = await test({ prompt_type: 'generate_ideas' });
    expect(tried).toMatchObject({ verdict: 'fits', credits: 15 });
    const poor = await createTenant(api);
    await runInTenant(api.dependencies.orm, poor.accountId, async (em) => {
      const { credits } = await em.findOneOrFail(Account, { id: poor.accountId });
      const note = { reason: 'Spent', key: randomUUID() };
      await em.transactional((inner) =>
        adjustCredits(inner, { accountId: poor.accountId, amount: 10 - credits, ...note }),
      );
    });
    const { body } = await poor.post(path, { prompt_type: 'generate_ideas' }).expect(402);
    expect(body).toMatchObject({ required: 15, available: 10 });
  });
});

describe('a test that takes longer than anybody waits', () => {
  it('is answered 202 with its run, and the same Idempotency-Key finds what came of it', async () => {
    // Nobody waits in a process that closes, and here is no worker.
    const slow = await createTestApi({ shutdown: AbortSignal.abort() });
    try {
      const other = await createTenant(slow);
      const key = randomUUID();
      const ask = () => other.post(path, { prompt_type }).set('Idempotency-Key', key);
      const { body } = await ask().expect(202);
      const { run_id: runId, task_id: taskId } = body.data;
      expect(taskId).toBe(runId);
      expect((await ask().expect(202)).body.data).toEqual(body.data);
      await runInTenant(slow.dependencies.orm, other.accountId, (em) =>
        em.transactional((inner) => finishRun(inner, { runId, status: 'cancelled' })),
      );
      const ended = await ask().expect(200);
      expect(ended.body.data).toMatchObject({ run_id: runId, status: 'cancelled', credits: 0 });
    } finally {
      await slow.close();
    }
  });
});
