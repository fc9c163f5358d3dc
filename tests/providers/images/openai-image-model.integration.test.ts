import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createOpenAiImageModel } from '#providers/images/openai/image-model.ts';
import { providerErrorOf, secretKey } from '#tests/providers/ai/chat.ts';
import { answers, refuses, startVendorServer } from '#tests/providers/ai/vendor-server.ts';

const signal = new AbortController().signal;
const wanted = { model: 'gpt-image-1', prompt: 'A red kettle', width: 1536, height: 1024 };

function picture(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(200);
  return PNG.sync.write(png);
}

function drawn(bytes: Buffer): object {
  return {
    created: 1_790_000_000,
    output_format: 'png',
    data: [{ b64_json: bytes.toString('base64') }],
  };
}

async function draw(behaviour: Parameters<typeof startVendorServer>[0], request = wanted) {
  await using server = await startVendorServer(behaviour);
  const { baseUrl, calls } = server;
  const image = await createOpenAiImageModel({
    apiKey: secretKey,
    baseUrl,
    timeoutMs: 5000,
  }).generate(request, signal);
  return { image, body: calls[0]?.body };
}

describe('a drawn picture', () => {
  it('comes with the bytes, type and size it really has', async () => {
    const bytes = picture(48, 32);
    const { image, body } = await draw(answers(drawn(bytes)));
    expect(image).toMatchObject({ mime: 'image/png', width: 48, height: 32, model: 'gpt-image-1' });
    expect(image.bytes.equals(bytes)).toBe(true);
    expect(image.latencyMs).toBeGreaterThanOrEqual(0);
    expect(body).toEqual({
      model: 'gpt-image-1',
      prompt: 'A red kettle',
      size: '1536x1024',
      n: 1,
      output_format: 'png',
    });
  });

  it.each([
    ['no picture', Buffer.from('<html>'), 'unavailable'],
    [
      'a picture of another kind',
      Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
      'unavailable',
    ],
    ['half a picture', picture(48, 32).subarray(0, 60), 'truncated'],
  ])('that is %s is refused', async (_what, bytes, kind) => {
    expect(await providerErrorOf(draw(answers(drawn(bytes))))).toMatchObject({
      kind,
      retryable: true,
    });
  });

  it('that is not there is refused', async () => {
    for (const data of [[], [{ url: 'https://example.com/a.png' }], [{ b64_json: '!!!' }]]) {
      expect(await providerErrorOf(draw(answers({ data })))).toMatchObject({ kind: 'unavailable' });
    }
  });

  it('against the usage policy is a refusal of the content, and final', async () => {
    const blocked = refuses(400, {
      code: 'moderation_blocked',
      type: 'image_generation_user_error',
    });
    expect(await providerErrorOf(draw(blocked))).toMatchObject({
      kind: 'content_refused',
      retryable: false,
    });
  });
});
