import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../support/model.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();

async function picture(prompt: string, size: '256x256' | '1536x1024' = '256x256') {
  const reply = await clientOf(sandbox).images.generate({ model: 'gpt-image-1', prompt, size });
  const bytes = Buffer.from(reply.data?.[0]?.b64_json ?? '', 'base64');
  return { bytes, png: PNG.sync.read(bytes) };
}

/** Share of pixels in which two pictures differ clearly in some channel. */
function difference(left: PNG, right: PNG): number {
  let differing = 0;
  for (let at = 0; at < left.data.length; at += 4) {
    const channels = [0, 1, 2].map((channel) =>
      Math.abs((left.data[at + channel] ?? 0) - (right.data[at + channel] ?? 0)),
    );
    if (Math.max(...channels) > 24) differing += 1;
  }
  return differing / (left.width * left.height);
}

describe('pictures', () => {
  it('are PNGs of the asked size', async () => {
    const { png } = await picture('a kettle', '1536x1024');
    expect([png.width, png.height]).toEqual([1536, 1024]);
  });

  it('are the same for the same prompt and visibly different for another', async () => {
    const [first, again, other] = await Promise.all(
      ['a kettle', 'a kettle', 'a grinder'].map((prompt) => picture(prompt)),
    );
    expect(first?.bytes.equals(again?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(first && other && difference(first.png, other.png)).toBeGreaterThan(0.3);
  });

  it('carry a dark band at the lower edge with light letters in it', async () => {
    const { png } = await picture('a kettle');
    const row = (y: number) =>
      Array.from({ length: png.width }, (_, x) => png.data[(y * png.width + x) * 4] ?? 0);
    expect(Math.max(...row(png.height - 1))).toBeLessThan(100);
    expect(Math.max(...row(png.height - 20))).toBe(255);
  });

  it('come in numbers, and not in impossible sizes or as addresses', async () => {
    const client = clientOf(sandbox);
    const ask = { model: 'dall-e-2', prompt: 'x', size: '256x256' } as const;
    const { data } = await client.images.generate({ ...ask, n: 2, response_format: 'b64_json' });
    expect(new Set(data?.map(({ b64_json }) => b64_json)).size).toBe(2);
    const url = client.images.generate({ ...ask, response_format: 'url' });
    await expect(url).rejects.toMatchObject({ status: 400, param: 'response_format' });
    const tiny = fetch(`${sandbox.url}/v1/images/generations`, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: JSON.stringify({ prompt: 'x', size: '8x8' }),
    });
    expect((await tiny).status).toBe(400);
  });
});
