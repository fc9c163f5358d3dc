import { describe, expect, it } from 'vitest';
import { AiSettings } from '#entities/system/ai-settings.ts';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { completion } from '#tests/providers/ai/chat.ts';
import { answers, startVendorServer } from '#tests/providers/ai/vendor-server.ts';
import { useEngine } from './support/engine.ts';

const engine = useEngine();

interface Body extends Record<string, unknown> {
  messages: { content: string }[];
}

/** Prepares and asks one step at a vendor that answers so. */
async function asked(answer: object, turns = 1) {
  await using vendor = await startVendorServer(answers(answer));
  const { prepareAiStep, callModel } = await engine.startedAt(vendor.baseUrl);
  const input = await engine.ideasStep();
  const { stepId } = await engine.inTenant(() => prepareAiStep(input));
  for (let turn = 0; turn < turns; turn += 1) {
    await engine.inTenant(() => callModel({ accountId: input.accountId, stepId, turn }));
  }
  return vendor.calls.map(({ body }) => body as Body);
}

const own = (values: Partial<AiPrompt>) =>
  engine.tenant.transaction((em) =>
    em.insert(AiPrompt, {
      accountId: engine.tenant.accountId,
      promptType: 'generate_ideas',
      promptValue: 'Mine.\n---\nGive me {{ data.count }} for {{ data.cluster.name }}.',
      ...values,
    }),
  );

describe('the prompt of a request', () => {
  it('is the shipped one, named by the hash of its file', async () => {
    await asked(completion({}));
    expect(await engine.log()).toMatchObject([
      { promptVersion: expect.stringMatching(/^[0-9a-f]{12}$/) },
    ]);
  });

  it("is the account's own, with the platform's rules and data around it", async () => {
    await own({ version: 7 });
    const [{ messages } = { messages: [] }] = await asked(completion({}));
    const [system, user] = messages;
    expect(system?.content).toMatch(/^The request ends with one JSON value.*\n\nMine\.$/s);
    expect(user?.content).toMatch(
      /^Give me 1 for \[data\.cluster\.name\]\.\n<data>\n\{.*\}\n<\/data>$/s,
    );
    expect(await engine.log()).toMatchObject([{ promptVersion: 'custom:7' }]);
  });

  it('of that function comes before one of its type', async () => {
    await own({ version: 2 });
    await own({ version: 5, functionName: 'generate_ideas', promptValue: 'Only here.' });
    const [body] = await asked(completion({}));
    expect(JSON.stringify(body?.messages)).toContain('Only here.');
    expect(await engine.log()).toMatchObject([{ promptVersion: 'custom:5' }]);
  });

  it('that no longer fits is named, and nobody is asked', async () => {
    await own({ promptValue: 'Write {{ data.gone }}' });
    await expect(asked(completion({}))).rejects.toMatchObject({
      code: 'validation_failed',
      errors: { prompt_value: [expect.stringMatching(/generate_ideas.*data\.gone.*reset it/s)] },
    });
    expect(await engine.log()).toEqual([]);
  });
});

describe('model, temperature and token limit', () => {
  it('are left to the model where nobody chose', async () => {
    const [body] = await asked(completion({}));
    expect(Object.keys(body ?? {}).sort()).toEqual(['messages', 'model', 'response_format']);
  });

  it("are the account's for this function", async () => {
    const functions = { generate_ideas: { model: 'gpt-4.1', temperature: 0.3, max_tokens: 4000 } };
    const { accountId } = engine.tenant;
    await engine.tenant.transaction((em) => em.insert(AiSettings, { accountId, functions }));
    const [body] = await asked(completion({}));
    expect(body).toMatchObject({ model: 'gpt-4.1', temperature: 0.3, max_completion_tokens: 4000 });
  });
});

describe('what is kept of a call', () => {
  const usage = {
    prompt_tokens: 2000,
    completion_tokens: 100,
    prompt_tokens_details: { cached_tokens: 1000 },
  };

  it('is tokens, those that cost less, the cost in micro-dollars, step, turn and attempt', async () => {
    await asked({ ...completion({}), usage });
    // 1000 × 0.15 + 1000 × 0.075 + 100 × 0.6 dollars a million.
    expect(await engine.log()).toMatchObject([
      {
        ...{ tokensIn: 2000, tokensCached: 1000, tokensOut: 100, costUsdMicros: 285n },
        ...{ step: 'ideas', turn: 0, attempt: 1, status: 'ok', error: null },
      },
    ]);
  });

  it.each([
    ['truncated', { finish_reason: 'length', content: '{"ideas":[' }, null],
    ['refused', { content: null, refusal: 'I would rather not.' }, 'I would rather not.'],
    ['refused', { finish_reason: 'content_filter', content: '' }, null],
  ])('says %s, never success, where it is', async (status, choice, error) => {
    await asked(completion(choice));
    expect(await engine.log()).toMatchObject([{ status, error, tokensIn: 21, tokensOut: 5 }]);
  });

  it('is a line of its own for each turn', async () => {
    await asked(completion({ content: 'no JSON' }), 2);
    expect((await engine.log()).map(({ turn }) => turn)).toEqual([0, 1]);
  });
});
