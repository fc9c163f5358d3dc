import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createRunwareImageModel } from '#providers/images/runware/image-model.ts';
import { providerErrorOf, secretKey } from '#tests/providers/ai/chat.ts';
import { answers, startVendorServer } from '#tests/providers/ai/vendor-server.ts';

const idle = new AbortController().signal;
const wanted = { model: 'runware:97@1', prompt: 'A red kettle', width: 1536, height: 1024 };

function picture(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(200);
  return PNG.sync.write(png);
}

function drawn(bytes: Buffer, more: object = {}): object {
  const task = { taskType: 'imageInference', taskUUID: 'x', imageUUID: 'y' };
  return { data: [{ ...task, imageBase64Data: bytes.toString('base64'), ...more }] };
}

async function draw(
  behaviour: Parameters<typeof startVendorServer>[0],
  { request = wanted, timeoutMs = 5000, signal = idle } = {},
) {
  await using server = await startVendorServer(behaviour);
  const { baseUrl, calls } = server;
  const model = createRunwareImageModel({ apiKey: secretKey, baseUrl, timeoutMs });
  const image = await model.generate(request, signal);
  return { image, call: calls[0] };
}

function failure(code: string, status: number, message = 'No.', headers = {}) {
  return answers({ errors: [{ code, message, taskType: 'imageInference' }] }, status, headers);
}

describe('a picture by Runware', () => {
  it('comes with the bytes, type and size it really has, and what it cost', async () => {
    const bytes = picture(48, 32);
    const { image, call } = await draw(answers(drawn(bytes, { cost: 0.0019 })));
    expect(image).toMatchObject({
      mime: 'image/png',
      width: 48,
      height: 32,
      model: 'runware:97@1',
      costUsdMicros: 1900,
    });
    expect(image.bytes.equals(bytes)).toBe(true);
    expect(call?.headers.authorization).toBe(`Bearer ${secretKey}`);
    expect(call?.body).toEqual([
      {
        taskType: 'imageInference',
        taskUUID: expect.stringMatching(/^[0-9a-f-]{36}$/),
        positivePrompt: 'A red kettle',
        model: 'runware:97@1',
        width: 1536,
        height: 1024,
        numberResults: 1,
        outputType: 'base64Data',
        outputFormat: 'PNG',
        includeCost: true,
        checkNSFW: true,
      },
    ]);
  });

  it.each([
    [
      { width: 1000, height: 1000 },
      { width: 1024, height: 1024 },
    ],
    [
      { width: 3000, height: 1500 },
      { width: 2048, height: 1024 },
    ],
    [
      { width: 10, height: 4000 },
      { width: 128, height: 2048 },
    ],
  ])('of %o is asked for as %o', async (size, asked) => {
    const { call } = await draw(answers(drawn(picture(8, 8))), { request: { ...wanted, ...size } });
    expect(call?.body).toMatchObject([asked]);
  });

  it.each([
    ['no picture', drawn(Buffer.from('<html>')), 'unavailable', true],
    ['half a picture', drawn(picture(48, 32).subarray(0, 60)), 'truncated', true],
    [
      'not there',
      { data: [{ taskType: 'imageInference', imageURL: 'https://example.com' }] },
      'unavailable',
      true,
    ],
    ['an empty list', { data: [] }, 'unavailable', true],
    ['not to be shown', drawn(picture(8, 8), { NSFWContent: true }), 'content_refused', false],
  ])('that is %s is refused', async (_what, answer, kind, retryable) => {
    expect(await providerErrorOf(draw(answers(answer)))).toMatchObject({ kind, retryable });
  });
});

describe('a refusal by Runware', () => {
  it.each([
    ['invalidApiKey', 401, 'authentication', false],
    ['somethingNew', 403, 'authentication', false],
    ['insufficientCredits', 402, 'quota_exhausted', false],
    ['insufficientCredits', 400, 'quota_exhausted', false],
    ['invalidProviderContent', 400, 'content_refused', false],
    ['invalidWidth', 400, 'invalid_request', false],
    ['somethingNew', 429, 'rate_limited', true],
    ['timeoutProvider', 400, 'timeout', true],
    ['somethingNew', 504, 'timeout', true],
    ['somethingNew', 500, 'unavailable', true],
  ])('%s with %i is %s', async (code, status, kind, retryable) => {
    expect(await providerErrorOf(draw(failure(code, status)))).toMatchObject({ kind, retryable });
  });

  it('of one task is told also where the status is 200', async () => {
    const answer = answers({
      data: [],
      errors: [{ code: 'invalidModel', message: 'No such model' }],
    });
    expect(await providerErrorOf(draw(answer))).toMatchObject({
      kind: 'invalid_request',
      message: expect.stringContaining('No such model'),
    });
  });

  it('for a while says how long', async () => {
    const busy = failure('busy', 429, 'No.', { 'retry-after': '7' });
    expect(await providerErrorOf(draw(busy))).toMatchObject({ retryAfterMs: 7000 });
  });

  it('never repeats the key', async () => {
    const quoting = failure('invalidModel', 400, `Key ${secretKey} may not use this model`);
    const error = await providerErrorOf(draw(quoting));
    expect(error.message).not.toContain(secretKey);
    expect(error.cause).toBeUndefined();
  });
});

describe('a call of Runware', () => {
  it('that takes too long ends by its own time limit', async () => {
    const error = await providerErrorOf(draw(() => {}, { timeoutMs: 100 }));
    expect(error).toMatchObject({ kind: 'timeout', retryable: true });
  });

  it('that is cancelled ends with the reason of who cancelled it', async () => {
    const cancel = new AbortController();
    const reason = new Error('The run was cancelled');
    const call = draw(() => cancel.abort(reason), { signal: cancel.signal });
    await expect(call).rejects.toBe(reason);
  });

  it('has a key that can be sent', () => {
    const options = { baseUrl: 'https://api.runware.ai/v1', timeoutMs: 1 };
    expect(() => createRunwareImageModel({ ...options, apiKey: 'a\nb' })).toThrow(/enter it again/);
  });
});
