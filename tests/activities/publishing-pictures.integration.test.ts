import { describe, expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { encryptionKey, useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const { encrypt } = createEncryption({ keyId: '1', key: encryptionKey });

/** An article of two sections with its pictures described, and a WordPress to bring it to. */
async function article() {
  const { accountId, siteId, place } = bench.tenant;
  const [contentId, integrationId, featured, inside] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const password = JSON.stringify({ application_password: sandboxPasswordOf('editor') });
  await bench.tenant.transaction(async (em) => {
    await em.insert(Content, {
      ...place,
      id: contentId,
      title: 'How to brew coffee',
      slug: 'how-to-brew-coffee',
      htmlContent: '<h2>Water</h2><p>Water first.</p><h2>Heat</h2><p>Not too hot.</p>',
      metaTitle: 'How to brew coffee',
      metaDescription: 'Water first, then coffee.',
      wordCount: 5,
    });
    const of = { ...place, contentId, altText: 'A kettle', caption: 'Hot.' };
    await em.insert(Image, { ...of, id: featured, imageType: 'featured', prompt: 'A cup' });
    const own = { imageType: 'in_article' as const, position: 1, prompt: 'A kettle' };
    await em.insert(Image, { ...of, id: inside, ...own });
    await em.insert(SiteIntegration, {
      accountId,
      siteId,
      id: integrationId,
      platform: 'wordpress',
      remoteKey: bench.sandbox.siteUrl,
      config: { site_url: bench.sandbox.siteUrl, username: 'editor' },
      credentials: encrypt(password, integrationId),
    });
  });
  const runId = await startedRun(bench.tenant, 10);
  return { accountId, runId, contentId, integrationId, featured, inside };
}

describe('an article with pictures', () => {
  it('is published with them: the featured one, and the other one in its section', async () => {
    const { accountId, runId, contentId, integrationId, featured, inside } = await article();
    const position = { accountId, runId, stage: 'images', percent: 50 };
    for (const imageId of [featured, inside]) {
      await bench.once(`generate-images/${contentId}/1`, async (does) => {
        const drawn = await does.drawImage({ accountId, runId, imageId });
        await does.saveImage({ ...position, imageId, drawn });
      });
    }
    const wish = { ...position, contentId, integrationId, remoteStatus: 'publish' as const };
    const workflowId = `publish/${contentId}/${integrationId}`;
    const post = await bench.once(workflowId, async (does) => {
      const { recordId } = await does.preparePublication(wish);
      return does.publishPost({ accountId, recordId });
    });
    const page = await (await fetch(post.remoteUrl)).text();
    const figure =
      /<h2>Heat<\/h2><p>Not too hot.<\/p><figure><img src="([^"]+)"([^>]*)>(.*?)<\/figure>/;
    const [, src = '', attributes, caption] = figure.exec(page) ?? [];
    expect(src).toMatch(/^http.*\.png$/);
    expect(attributes).toMatch(/alt="A kettle" width="1024" height="1024"/);
    expect(caption).toBe('<figcaption>Hot.</figcaption>');
    const file = await fetch(src);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(page).not.toContain('igny8-image:');
  });
});
