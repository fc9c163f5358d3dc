import { describe, expect, it } from 'vitest';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import { faultOf, providerErrorOf, question, secretKey } from './chat.ts';
import { refuses, startVendorServer } from './vendor-server.ts';

describe('a vendor that refuses', () => {
  it.each([
    { status: 400, error: {}, kind: 'invalid_request', retryable: false },
    { status: 401, error: { code: 'invalid_api_key' }, kind: 'authentication', retryable: false },
    { status: 402, error: {}, kind: 'quota_exhausted', retryable: false },
    { status: 403, error: {}, kind: 'authentication', retryable: false },
    { status: 404, error: { code: 'model_not_found' }, kind: 'invalid_request', retryable: false },
    { status: 422, error: {}, kind: 'invalid_request', retryable: false },
    { status: 408, error: {}, kind: 'timeout', retryable: true },
    { status: 409, error: {}, kind: 'unavailable', retryable: true },
    { status: 429, error: { code: 'rate_limit_exceeded' }, kind: 'rate_limited', retryable: true },
    {
      status: 429,
      error: { code: 'insufficient_quota' },
      kind: 'quota_exhausted',
      retryable: false,
    },
    {
      status: 429,
      error: { type: 'insufficient_quota' },
      kind: 'quota_exhausted',
      retryable: false,
    },
    {
      status: 400,
      error: { code: 'billing_hard_limit_reached' },
      kind: 'quota_exhausted',
      retryable: false,
    },
    {
      status: 400,
      error: { code: 'content_policy_violation' },
      kind: 'content_refused',
      retryable: false,
    },
    {
      status: 400,
      error: { code: 'moderation_blocked' },
      kind: 'content_refused',
      retryable: false,
    },
    { status: 500, error: {}, kind: 'unavailable', retryable: true },
    { status: 503, error: { code: 'overloaded' }, kind: 'unavailable', retryable: true },
  ])(
    'with $status $error is $kind, retryable: $retryable',
    async ({ status, error, kind, retryable }) => {
      await using server = await startVendorServer(refuses(status, error));
      const model = createOpenAiTextModel({
        apiKey: secretKey,
        baseUrl: server.baseUrl,
        timeoutMs: 5000,
      });
      const fault = await providerErrorOf(model.complete(question, new AbortController().signal));
      expect(fault).toMatchObject({ kind, retryable, provider: 'openai' });
      expect(server.calls, 'the package must not retry by itself').toHaveLength(1);
    },
  );

  it('and says whether to try again is believed', async () => {
    const no = await faultOf(refuses(503, {}, { 'x-should-retry': 'false' }));
    expect(no).toMatchObject({ kind: 'unavailable', retryable: false });
    const yes = await faultOf(refuses(400, {}, { 'x-should-retry': 'true' }));
    expect(yes).toMatchObject({ kind: 'invalid_request', retryable: true });
  });

  it('for want of money is not asked again, whatever its header says', async () => {
    const quota = refuses(429, { code: 'insufficient_quota' }, { 'x-should-retry': 'true' });
    expect(await faultOf(quota)).toMatchObject({ kind: 'quota_exhausted', retryable: false });
  });
});

describe('the time a vendor asks to wait', () => {
  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'llm_provider-retry-after': '7' }, 7000],
    [{ 'retry-after-ms': '1500', 'retry-after': '7' }, 1500],
    [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('in %o is %s ms', async (headers, expected) => {
    const fault = await faultOf(refuses(429, {}, headers as Record<string, string>));
    expect(fault.retryAfterMs).toBe(expected);
  });

  it('may be a date', async () => {
    const moment = new Date(Date.now() + 30_000).toUTCString();
    const { retryAfterMs } = await faultOf(refuses(503, {}, { 'retry-after': moment }));
    expect(retryAfterMs).toBeGreaterThan(27_000);
    expect(retryAfterMs).toBeLessThanOrEqual(30_000);
  });
});

describe('what is told of a fault', () => {
  it('holds the vendor’s reason for a refused request, and its request id', async () => {
    const error = { message: "Unsupported value:\n'temperature' does not support 0." };
    const fault = await faultOf(refuses(400, error, { 'x-request-id': 'req_42' }));
    expect(fault.message).toBe(
      "openai does not accept the request (HTTP 400, request req_42): Unsupported value: 'temperature' does not support 0.",
    );
  });

  it.each([400, 401, 500])(
    'never holds a key, although the vendor quotes it with %i',
    async (status) => {
      const message = `Incorrect API key provided: ${secretKey}, or Bearer ${secretKey}, or sk-te**********cdef.`;
      const fault = await faultOf(refuses(status, { message }));
      expect(fault.message).not.toMatch(/sk-|cdef/);
      expect(fault.cause).toBeUndefined();
    },
  );

  it('never holds a key of another vendor either', async () => {
    const apiKey = 'AIzaSyNotAnOpenAiKey';
    await using server = await startVendorServer(refuses(400, { message: `Bad key ${apiKey}.` }));
    const model = createOpenAiTextModel({ apiKey, baseUrl: server.baseUrl, timeoutMs: 5000 });
    const fault = await providerErrorOf(model.complete(question, new AbortController().signal));
    expect(fault.message).toMatch(/: Bad key \[key\]\.$/);
  });

  it('never holds a key that cannot be sent', () => {
    const apiKey = `${secretKey}\n`;
    const create = () =>
      createOpenAiTextModel({ apiKey, baseUrl: 'http://127.0.0.1:1/v1', timeoutMs: 1 });
    expect(create).toThrow(expect.objectContaining({ kind: 'authentication', retryable: false }));
    expect(create).not.toThrow(/sk-/);
  });
});
