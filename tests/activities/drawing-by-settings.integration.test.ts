import { describe, expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { encryptionKey, useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const { encrypt } = createEncryption({ keyId: '1', key: encryptionKey });

async function described(): Promise<{ contentId: string; imageId: string; runId: string }> {
  const { place } = bench.tenant;
  const [contentId, imageId] = [uuidv7(), uuidv7()];
  const content = { ...place, id: contentId, title: 'Coffee', slug: 'coffee', wordCount: 1 };
  await bench.tenant.transaction(async (em) => {
    await em.insert(Content, { ...content, htmlContent: '<p>Coffee.</p>' });
    const image = { imageType: 'featured' as const, prompt: 'A red kettle' };
    await em.insert(Image, { ...place, ...image, id: imageId, contentId });
  });
  return { contentId, imageId, runId: await startedRun(bench.tenant, 30) };
}

async function draw() {
  const { accountId } = bench.tenant;
  const { contentId, imageId, runId } = await described();
  const listed = await bench.once('generate-images/1', (does) =>
    does.listImages({ accountId, contentId, runId }),
  );
  const drawn = await bench.once('generate-images/1', (does) =>
    does.drawImage({ accountId, runId, imageId }),
  );
  return { listed, drawn };
}

const configure = (integrationType: 'image_generation' | 'runware', config: object, key?: string) =>
  bench.tenant.transaction(async (em) => {
    const id = uuidv7();
    const { accountId } = bench.tenant;
    const row = { id, accountId, integrationType, config: { ...config } };
    await em.insert(IntegrationSettings, { ...row, sealedSecrets: key ? encrypt(key, id) : null });
  });

describe('a picture is drawn', () => {
  it('by OpenAI, as PNG, in the size of its kind, where nobody chose anything', async () => {
    const { listed, drawn } = await draw();
    expect(listed).toMatchObject({ provider: 'openai' });
    expect(drawn).toMatchObject({
      mime: 'image/png',
      width: 1536,
      height: 1024,
      model: 'gpt-image-1',
    });
    expect(drawn.variants?.map(({ width, mime }) => [width, mime])).toEqual([
      [320, 'image/webp'],
      [640, 'image/webp'],
      [1024, 'image/webp'],
    ]);
  });

  it('by whom, how large and as what account and site say', async () => {
    await configure('image_generation', {
      provider: 'runware',
      model: 'runware:101@1',
      sizes: { featured: '640x320' },
    });
    await bench.tenant.transaction((em) =>
      em.nativeUpdate(Site, {}, { settings: { image_format: 'webp' } }),
    );
    const { listed, drawn } = await draw();
    expect(listed).toMatchObject({ provider: 'runware' });
    expect(drawn).toMatchObject({
      mime: 'image/webp',
      width: 640,
      height: 320,
      model: 'runware:101@1',
    });
    expect(await bench.sandbox.requests('/runware/v1')).toHaveLength(1);
  });

  it('with the key of the account, where it has one', async () => {
    await configure('image_generation', { provider: 'runware' });
    await configure('runware', {}, 'invalid');
    await expect(draw()).rejects.toThrow(/does not accept the API key/);
  });

  it('never with another key where the own one cannot be opened', async () => {
    await configure('image_generation', { provider: 'runware' });
    await bench.tenant.transaction(async (em) => {
      const { accountId } = bench.tenant;
      const row = { accountId, integrationType: 'runware' as const, config: {} };
      await em.insert(IntegrationSettings, { ...row, sealedSecrets: 'not a secret' });
    });
    await expect(draw()).rejects.toMatchObject({
      errors: { api_key: [expect.stringMatching(/cannot be opened/)] },
    });
    expect(await bench.sandbox.requests('/runware/v1')).toHaveLength(0);
  });
});
