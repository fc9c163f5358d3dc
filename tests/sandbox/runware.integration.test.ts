import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImageRequest } from '#providers/images/image-model.ts';
import { createRunwareImageModel } from '#providers/images/runware/image-model.ts';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
beforeEach(() => sandbox.reset());

const { signal } = new AbortController();
const asked = { model: 'runware:97@1', prompt: 'a kettle', width: 256, height: 128 };

function draw(request: Partial<ImageRequest> = {}, apiKey = 'any') {
  const model = createRunwareImageModel({
    baseUrl: `${sandbox.url}/runware/v1`,
    sandboxUrl: sandbox.url,
    apiKey,
    timeoutMs: 5000,
  });
  return { model, drawn: model.generate({ ...asked, ...request }, signal) };
}

async function post(body: unknown) {
  const response = await fetch(`${sandbox.url}/runware/v1`, {
    method: 'POST',
    headers: { authorization: 'Bearer any' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

describe('the stand-in of Runware', () => {
  it('draws pictures of the asked size, says what they cost, and is known as the sandbox', async () => {
    const { model, drawn } = draw();
    expect(model).toMatchObject({ provider: 'sandbox', isSandbox: true });
    const { bytes, ...facts } = await drawn;
    expect(facts).toMatchObject({ mime: 'image/png', width: 256, height: 128, costUsdMicros: 43 });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 256, height: 128 });
    expect((await draw().drawn).bytes.equals(bytes)).toBe(true);
    expect((await draw({ prompt: 'a grinder' }).drawn).bytes.equals(bytes)).toBe(false);
  });

  it('knows a wrong key', async () => {
    await expect(draw({}, 'invalid').drawn).rejects.toMatchObject({ kind: 'authentication' });
  });

  it('names the parameter that does not fit', async () => {
    const drawn = draw({ model: 'no model' }).drawn;
    await expect(drawn).rejects.toMatchObject({
      kind: 'invalid_request',
      message: expect.stringContaining("Invalid value for 'model' parameter"),
    });
  });

  it('does the tasks that can be done, and tells of the others', async () => {
    const good = {
      taskType: 'imageInference',
      taskUUID: '0198c1de-0000-4000-8000-000000000001',
      positivePrompt: 'a kettle',
      model: 'runware:97@1',
      width: 128,
      height: 128,
      outputType: 'base64Data',
    };
    const { status, body } = await post([good, { ...good, width: 100 }]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: [{ taskUUID: good.taskUUID, imageBase64Data: expect.any(String) }],
      errors: [{ code: 'invalidWidth', parameter: 'width' }],
    });
    expect(await post({ ...good })).toMatchObject({ status: 400 });
  });

  it('obeys the knobs in the words of Runware', async () => {
    const match = { path: '/runware' };
    await sandbox.turn({ match, effect: { rate_limit: { retry_after_seconds: 3 } }, times: 1 });
    await expect(draw().drawn).rejects.toMatchObject({ kind: 'rate_limited', retryAfterMs: 3000 });
    for (const [code, kind] of [
      [402, 'quota_exhausted'],
      [503, 'unavailable'],
      [504, 'timeout'],
    ] as const) {
      await sandbox.turn({ match, effect: { status: { code } }, times: 1 });
      await expect(draw().drawn).rejects.toMatchObject({ kind });
    }
    for (const effect of ['drop_connection', 'html', 'malformed']) {
      await sandbox.turn({ match, effect });
      await expect(draw().drawn).rejects.toMatchObject({ kind: 'unavailable' });
    }
  });
});
