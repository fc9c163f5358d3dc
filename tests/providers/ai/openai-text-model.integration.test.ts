import { describe, expect, it } from 'vitest';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import { ask, completion, question, secretKey } from './chat.ts';
import { answers, startVendorServer } from './vendor-server.ts';

const signal = new AbortController().signal;

describe('a text request', () => {
  it('is sent as a strict structured output, once, with the key and nothing the caller did not set', async () => {
    await using server = await startVendorServer(answers(completion({})));
    const model = createOpenAiTextModel({
      apiKey: secretKey,
      baseUrl: server.baseUrl,
      timeoutMs: 5000,
    });
    await model.complete(question, signal);
    expect(server.calls).toHaveLength(1);
    expect(server.calls[0]?.path).toBe('/v1/chat/completions');
    expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${secretKey}`);
    expect(server.calls[0]?.body).toEqual({
      model: 'gpt-4o-mini',
      messages: question.messages,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'generate_ideas', strict: true, schema: question.jsonSchema },
      },
    });
  });

  it('carries temperature and token limit where given', async () => {
    await using server = await startVendorServer(answers(completion({})));
    const model = createOpenAiTextModel({
      apiKey: secretKey,
      baseUrl: server.baseUrl,
      timeoutMs: 5000,
    });
    await model.complete({ ...question, temperature: 0, maxOutputTokens: 900 }, signal);
    expect(server.calls[0]?.body).toMatchObject({ temperature: 0, max_completion_tokens: 900 });
  });
});

describe('a reply', () => {
  it('tells text, model, tokens and how long it took', async () => {
    const reply = await ask((response) => setTimeout(() => answers(completion({}))(response), 60));
    expect(reply).toMatchObject({
      text: '{"ideas":[]}',
      model: 'gpt-4o-mini-2024-07-18',
      finishReason: 'stop',
      refusal: null,
      tokensIn: 21,
      tokensOut: 5,
    });
    expect(reply.latencyMs).toBeGreaterThanOrEqual(55);
    expect(reply.latencyMs).toBeLessThan(5000);
  });

  it('that hit the token limit says so and keeps what there is', async () => {
    const reply = await ask(
      answers(completion({ content: '{"ideas":[', finish_reason: 'length' })),
    );
    expect(reply).toMatchObject({ finishReason: 'length', text: '{"ideas":[', refusal: null });
  });

  it('that the filter cut says so', async () => {
    const reply = await ask(
      answers(completion({ content: null, finish_reason: 'content_filter' })),
    );
    expect(reply).toMatchObject({ finishReason: 'content_filter', text: '' });
  });

  it('that refuses carries the refusal and no text', async () => {
    const reply = await ask(answers(completion({ content: null, refusal: "I can't." })));
    expect(reply).toMatchObject({ finishReason: 'refusal', refusal: "I can't.", text: '' });
  });

  it('that refuses behind a LiteLLM gateway is a refusal, too', async () => {
    const message = { content: null, provider_specific_fields: { refusal: "I can't." } };
    const reply = await ask(answers({ choices: [{ message, finish_reason: 'stop' }] }));
    expect(reply).toMatchObject({ finishReason: 'refusal', refusal: "I can't." });
  });

  it('tells the tokens that cost less', async () => {
    const usage = { prompt_tokens: 30, completion_tokens: 5 };
    const cached = { ...usage, prompt_tokens_details: { cached_tokens: 20 } };
    const reply = await ask(answers({ ...completion({}), usage: cached }));
    expect(reply).toMatchObject({ tokensIn: 30, tokensCached: 20, tokensOut: 5 });
  });

  it('in pieces, without a model and with odd figures is read', async () => {
    const content = [
      { type: 'text', text: '{"a"' },
      { type: 'text', text: ':1}' },
    ];
    const usage = { prompt_tokens: 1.5, completion_tokens: -1, prompt_tokens_details: 'none' };
    const reply = await ask(answers({ choices: [{ message: { content } }], usage }));
    expect(reply).toMatchObject({ text: '{"a":1}', model: question.model, finishReason: 'stop' });
    expect(reply).toMatchObject({ tokensIn: 0, tokensCached: 0, tokensOut: 0 });
  });

  it.each([
    ['max_tokens', 'length'],
    ['refusal', 'refusal'],
    ['end_turn', 'stop'],
    [null, 'stop'],
  ])('with the ending %s is a %s', async (finish_reason, finishReason) => {
    expect(await ask(answers(completion({ finish_reason })))).toMatchObject({ finishReason });
  });

  it('of a compatible server without usage and with an ending of its own is read', async () => {
    const lean = {
      model: 'llama3',
      choices: [{ message: { content: '{}' }, finish_reason: 'eos' }],
    };
    const reply = await ask(answers(lean));
    expect(reply).toMatchObject({ text: '{}', finishReason: 'stop', tokensIn: 0, tokensOut: 0 });
  });
});

describe('the sandbox', () => {
  const options = { apiKey: secretKey, baseUrl: 'http://127.0.0.1:8010/v1', timeoutMs: 5000 };

  it('is known by its address', () => {
    const model = createOpenAiTextModel({ ...options, sandboxUrl: 'http://127.0.0.1:8010' });
    expect(model).toMatchObject({ isSandbox: true, provider: 'sandbox' });
  });

  it('is nothing else on this machine', () => {
    const other = createOpenAiTextModel({ ...options, sandboxUrl: 'http://127.0.0.1:8011' });
    expect(other).toMatchObject({ isSandbox: false, provider: 'openai' });
    expect(createOpenAiTextModel(options).isSandbox).toBe(false);
  });
});
