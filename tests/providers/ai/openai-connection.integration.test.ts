import { describe, expect, it } from 'vitest';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import { ask, completion, faultOf, providerErrorOf, question, secretKey } from './chat.ts';
import { answers, startVendorServer } from './vendor-server.ts';

describe('a vendor that answers something else', () => {
  it('with a web page is unavailable', async () => {
    const fault = await faultOf((response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<h1>Checking your browser</h1>');
    });
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(fault.message).toContain('not an OpenAI answer');
  });

  it('with broken JSON is unavailable', async () => {
    const fault = await faultOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": [');
    });
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(fault.message).toContain('not an OpenAI answer');
  });

  it('with an empty body is unavailable', async () => {
    const fault = await faultOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end();
    });
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
  });

  it('with no choice is unavailable', async () => {
    const fault = await faultOf(answers({ ...completion({}), choices: [] }));
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
  });
});

describe('a connection', () => {
  it('dropped before the answer is a fault of the network', async () => {
    const fault = await faultOf((response) => response.destroy());
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(fault.message).toMatch(/^The connection to openai at http:\/\/127\.0\.0\.1:\d+ failed/);
  });

  it('dropped in the middle of the answer is a fault of the network', async () => {
    const fault = await faultOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"choices"', () => response.destroy());
    });
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(fault.message).toMatch(/^The connection to openai/);
  });

  it('refused names the reason', async () => {
    const { baseUrl } = await startAndStop();
    const model = createOpenAiTextModel({ apiKey: secretKey, baseUrl, timeoutMs: 5000 });
    const fault = await providerErrorOf(model.complete(question, new AbortController().signal));
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(fault.message).toContain('(ECONNREFUSED)');
  });
});

async function startAndStop(): Promise<{ baseUrl: string }> {
  await using server = await startVendorServer(answers({}));
  return { baseUrl: server.baseUrl };
}

describe('a request that takes too long', () => {
  it.each([
    ['before the headers', () => {}],
    [
      'in the middle of the answer',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
    [
      'in the middle of a refusal',
      (response) => response.writeHead(500, { 'content-type': 'application/json' }).write('{'),
    ],
  ] satisfies [string, Parameters<typeof ask>[0]][])(
    '%s ends at the deadline',
    async (_when, behaviour) => {
      const fault = await faultOf(behaviour, { timeoutMs: 150 });
      expect(fault).toMatchObject({ kind: 'timeout', retryable: true });
      expect(fault.message).toContain('did not answer within 0.15 s');
    },
  );
});

describe('a cancelled request', () => {
  it('ends at once with the reason of its cancellation', async () => {
    const controller = new AbortController();
    const reason = new Error('the run was cancelled');
    const asked = ask(() => controller.abort(reason), { signal: controller.signal });
    await expect(asked).rejects.toBe(reason);
  });

  it('in the middle of the answer does too', async () => {
    const controller = new AbortController();
    const asked = ask(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{', () => setTimeout(() => controller.abort(), 20));
      },
      { signal: controller.signal },
    );
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('before it began asks nothing', async () => {
    await using server = await startVendorServer(answers(completion({})));
    const model = createOpenAiTextModel({
      apiKey: secretKey,
      baseUrl: server.baseUrl,
      timeoutMs: 5000,
    });
    await expect(model.complete(question, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.calls).toHaveLength(0);
  });
});
