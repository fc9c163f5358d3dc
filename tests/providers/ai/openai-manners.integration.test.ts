import { describe, expect, it } from 'vitest';
import { LearntManners } from '#providers/ai/openai/chat-manner.ts';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import type { TextRequest } from '#providers/ai/text-model.ts';
import { completion, providerErrorOf, question, secretKey } from './chat.ts';
import { answers, refuses, startVendorServer } from './vendor-server.ts';

const signal = new AbortController().signal;
const asked: TextRequest = { ...question, temperature: 0.2, maxOutputTokens: 900 };

interface Body {
  model: string;
  messages: { role: string; content: string }[];
  response_format?: { type: string };
}
type Refusal = Parameters<typeof refuses>;

/** A vendor that refuses whatever the rule finds wrong with a body. */
async function startPickyVendor(wrong: (body: Body) => Refusal | undefined) {
  const server = await startVendorServer((response) => {
    const refusal = wrong(bodyOf(server));
    const behave = refusal ? refuses(...refusal) : answers(completion({}));
    behave(response);
  });
  return server;
}

/** What a request was, by its place; the last one unless told. */
function bodyOf({ calls }: { calls: { body: unknown }[] }, index = -1): Body {
  return calls.at(index)?.body as Body;
}

function modelAt(baseUrl: string, manners?: LearntManners) {
  return createOpenAiTextModel({ apiKey: secretKey, baseUrl, timeoutMs: 5000 }, manners);
}

const unsupported = (message: string, status = 400): Refusal => [status, { message }];

describe('an endpoint without structured outputs', () => {
  const onlyJsonMode = ({ response_format }: Body) =>
    response_format?.type === 'json_schema'
      ? unsupported("'response_format' of type 'json_schema' is not supported with this model.")
      : undefined;

  it('is asked for any JSON, the schema in the prompt, in the same call', async () => {
    await using server = await startPickyVendor(onlyJsonMode);
    const reply = await modelAt(server.baseUrl).complete(question, signal);
    expect(reply.text).toBe('{"ideas":[]}');
    const body = bodyOf(server, 1);
    expect(body.response_format).toEqual({ type: 'json_object' });
    const [system, user] = body.messages;
    expect(system?.role).toBe('system');
    expect(system?.content.startsWith(`${question.messages[0]?.content}\n\n`)).toBe(true);
    expect(system?.content.endsWith(JSON.stringify(question.jsonSchema))).toBe(true);
    expect(user).toEqual(question.messages[1]);
  });

  it('is remembered: it is refused once for all calls of a model, whatever the key', async () => {
    await using server = await startPickyVendor(onlyJsonMode);
    const manners = new LearntManners('auto');
    const [first, second] = [modelAt(server.baseUrl, manners), modelAt(server.baseUrl, manners)];
    await first.complete(question, signal);
    await second.complete(question, signal);
    await second.complete({ ...question, model: 'another' }, signal);
    const formats = server.calls.map(({ body }) => (body as Body).response_format?.type);
    const learning = ['json_schema', 'json_object'];
    expect(formats).toEqual([...learning, 'json_object', ...learning]);
  });

  it('that knows no JSON mode either is asked in words', async () => {
    await using server = await startPickyVendor(({ response_format }) =>
      response_format ? unsupported('Unknown parameter: response_format', 422) : undefined,
    );
    await modelAt(server.baseUrl).complete(question, signal);
    expect(server.calls).toHaveLength(3);
    expect(server.calls[2]?.body).not.toHaveProperty('response_format');
  });

  it('that refuses one schema is asked by schema again the next time', async () => {
    await using server = await startPickyVendor(({ response_format, messages }) =>
      response_format?.type === 'json_schema' && messages.length === 1
        ? unsupported("Invalid schema for response_format 'x': too deep.")
        : undefined,
    );
    const model = modelAt(server.baseUrl);
    await model.complete({ ...question, messages: question.messages.slice(0, 1) }, signal);
    await model.complete(question, signal);
    expect(bodyOf(server).response_format?.type).toBe('json_schema');
  });

  it.each([
    ['json_object', 'json_object', 1],
    ['json_schema', 'json_schema', 1],
  ] as const)('configured as %s is asked so and only so', async (configured, format, calls) => {
    await using server = await startPickyVendor(() => unsupported('No response_format here.'));
    const model = modelAt(server.baseUrl, new LearntManners(configured));
    const fault = await providerErrorOf(model.complete(question, signal));
    expect(fault).toMatchObject({ kind: 'invalid_request', retryable: false });
    expect(server.calls).toHaveLength(calls);
    expect(bodyOf(server, 0).response_format?.type).toBe(format);
  });
});

describe('a model that refuses a parameter by its name', () => {
  it('is asked without its temperature', async () => {
    await using server = await startPickyVendor((body) =>
      'temperature' in body
        ? unsupported("Unsupported value: 'temperature' does not support 0.2 with this model.")
        : undefined,
    );
    await modelAt(server.baseUrl).complete(asked, signal);
    expect(server.calls.map(({ body }) => 'temperature' in (body as Body))).toEqual([true, false]);
    expect(server.calls[1]?.body).toMatchObject({ max_completion_tokens: 900 });
  });

  it('is given the older name of the token limit, and none where it knows no limit', async () => {
    await using server = await startPickyVendor((body) => {
      if ('max_completion_tokens' in body) return unsupported('max_completion_tokens: unknown');
      return 'max_tokens' in body ? unsupported('max_tokens: unknown') : undefined;
    });
    await modelAt(server.baseUrl).complete(asked, signal);
    expect(server.calls[1]?.body).toMatchObject({ max_tokens: 900 });
    expect(server.calls[2]?.body).not.toHaveProperty('max_tokens');
    expect(server.calls[2]?.body).toMatchObject({ temperature: 0.2 });
  });

  it('that it was not sent is not asked again', async () => {
    await using server = await startPickyVendor(() => unsupported('temperature, max_tokens'));
    await providerErrorOf(modelAt(server.baseUrl).complete(question, signal));
    expect(server.calls).toHaveLength(1);
  });
});

describe('a refusal in the words of another server', () => {
  const detail = [{ loc: ['body', 'max_completion_tokens'], msg: 'Extra inputs not permitted' }];

  it('is understood where it names the parameter', async () => {
    await using server = await startVendorServer((response) => {
      const isFirst = server.calls.length === 1;
      const behave = isFirst ? answers({ detail }, 422) : answers(completion({}));
      behave(response);
    });
    await modelAt(server.baseUrl).complete(asked, signal);
    expect(bodyOf(server)).toMatchObject({ max_tokens: 900 });
  });

  it.each([
    ['FastAPI', { detail }, /Extra inputs not permitted/],
    ['FastAPI in one sentence', { detail: 'No such route' }, /: No such route$/],
    ['vLLM', { object: 'error', message: 'No such model', type: 'x' }, /: No such model$/],
    ['Ollama', { error: 'model "x" not found' }, /: model "x" not found$/],
    ['OpenAI', { error: { message: 'No such thing' } }, /: No such thing$/],
    ['nobody', ['?'], /does not accept the request \(HTTP 404\)$/],
  ])('of %s is repeated for who can act on it', async (_server, body, words) => {
    await using server = await startVendorServer(answers(body, 404));
    const fault = await providerErrorOf(modelAt(server.baseUrl).complete(question, signal));
    expect(fault).toMatchObject({ kind: 'invalid_request', retryable: false });
    expect(fault.message).toMatch(words);
  });
});

it('what a server repeats of the request is neither told nor taken for its words', async () => {
  const input = 'Write about the temperature of max_tokens in a response_format';
  const echo = [{ loc: ['body', 'messages', 0], msg: 'Field required', input }];
  await using server = await startVendorServer(answers({ detail: echo }, 422));
  const fault = await providerErrorOf(modelAt(server.baseUrl).complete(asked, signal));
  expect(fault.message).toMatch(/: body\.messages\.0: Field required$/);
  expect(server.calls).toHaveLength(1);
});

describe('a refusal of another kind is not asked again', () => {
  it.each([
    ['a limit that is too high', unsupported("'max_tokens' is too large: 900.")],
    ['a prompt that is too long', unsupported('maximum context length is 8 tokens, max_tokens')],
    ['a model nobody knows', unsupported('The model does not exist', 404)],
    ['a fault of the server', unsupported('response_format crashed', 500)],
    ['a wrong key', unsupported('temperature of your key', 401)],
  ])('%s', async (_what, refusal) => {
    await using server = await startPickyVendor(() => refusal);
    await providerErrorOf(modelAt(server.baseUrl).complete(asked, signal));
    expect(server.calls).toHaveLength(1);
  });

  it('and everything refused comes to an end', async () => {
    await using server = await startPickyVendor(() =>
      unsupported('temperature max_completion_tokens response_format'),
    );
    const fault = await providerErrorOf(modelAt(server.baseUrl).complete(asked, signal));
    expect(fault.kind).toBe('invalid_request');
    expect(server.calls).toHaveLength(6);
  });
});
