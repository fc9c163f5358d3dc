import { describe, expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const functionName = 'generate_image_prompts';

/** A content of three sections on a site with these settings, of an account that wants so many inside. */
async function article(settings: object, in_article_images: number): Promise<string> {
  const { place, accountId } = bench.tenant;
  const contentId = uuidv7();
  const sections = ['Water', 'Heat', 'Time'].map(
    (name) => `<h2>${name}</h2><h3>Why</h3><p>So.</p>`,
  );
  await bench.tenant.transaction(async (em) => {
    await em.nativeUpdate(Site, {}, { settings: { ...settings } });
    const config = { in_article_images };
    await em.insert(IntegrationSettings, {
      accountId,
      integrationType: 'image_generation',
      config,
    });
    const content = {
      ...place,
      id: contentId,
      title: 'Brewing coffee',
      slug: 'brewing',
      wordCount: 6,
    };
    await em.insert(Content, { ...content, htmlContent: sections.join('') });
  });
  return contentId;
}

async function describePictures(
  contentId: string,
  meanwhile?: () => Promise<unknown>,
): Promise<void> {
  const { accountId } = bench.tenant;
  const runId = await startedRun(bench.tenant, 10);
  await meanwhile?.();
  const position = { accountId, runId, stage: 'image_prompts', percent: 50 };
  await bench.once(`generate-images/${contentId}/${runId}`, async (does) => {
    const step = { functionName, step: 'image-prompts', subject: { contentId } };
    const { stepId } = await does.prepareAiStep({ ...position, ...step });
    await does.callModel({ accountId, stepId, turn: 0 });
    await does.saveAiStep({ ...position, stepId, turn: 0 });
  });
}

const living = () =>
  bench.tenant
    .fork()
    .find(Image, { deletedAt: null }, { orderBy: { imageType: 'asc', position: 'asc' } });

describe('describing the pictures of a content', () => {
  it('gives each a prompt, an alt text, a caption and a section', async () => {
    await describePictures(await article({ image_source: 'ai', image_style: 'watercolour' }, 3));
    const pictures = await living();
    expect(pictures.map(({ imageType, position }) => [imageType, position])).toEqual([
      ['featured', 0],
      ['in_article', 0],
      ['in_article', 1],
      ['in_article', 2],
    ]);
    for (const { prompt, altText, status, origin } of pictures) {
      expect(prompt).toContain('watercolour');
      expect(altText).not.toBe('');
      expect({ status, origin }).toEqual({ status: 'prompt_ready', origin: 'generated' });
    }
    expect(pictures.at(-1)).toMatchObject({ caption: expect.stringContaining('Time') });
  });

  it('makes as many as were wanted, and reserved, when the run began', async () => {
    const contentId = await article({ image_source: 'ai' }, 1);
    await describePictures(contentId, () =>
      bench.tenant.transaction((em) =>
        em.nativeUpdate(IntegrationSettings, {}, { config: { in_article_images: 10 } }),
      ),
    );
    expect(await living()).toHaveLength(2);
  });

  it('describes no featured picture where a person has uploaded theirs', async () => {
    const contentId = await article({ image_source: 'ai' }, 1);
    const uploaded = { imageType: 'featured', origin: 'uploaded', storageKey: 'mine.png' } as const;
    await bench.tenant.transaction((em) =>
      em.insert(Image, { ...bench.tenant.place, ...uploaded, contentId, status: 'generated' }),
    );
    await describePictures(contentId);
    expect((await living()).map(({ imageType, origin }) => [imageType, origin])).toEqual([
      ['featured', 'uploaded'],
      ['in_article', 'generated'],
    ]);
  });

  it('puts no picture behind the last section', async () => {
    await describePictures(await article({ image_source: 'ai' }, 5));
    const positions = (await living()).map(({ position }) => position);
    expect(positions).toHaveLength(6);
    expect(Math.max(...positions)).toBe(2);
  });

  it.each([
    [{}, 1],
    [{ image_source: 'none' }, 1],
    [{ image_source: 'stock' }, 1],
    [{ image_source: 'ai', featured_image_required: false }, 3],
  ])('makes of settings %o %i picture(s)', async (settings, count) => {
    await describePictures(await article(settings, 3));
    expect(await living()).toHaveLength(count);
  });

  it('again replaces what was described and not drawn, and nothing else', async () => {
    const contentId = await article({}, 0);
    await describePictures(contentId);
    const [first] = await living();
    const { place } = bench.tenant;
    const drawn = { storageKey: 'account/pictures/x/picture.png', status: 'generated' as const };
    const kept = await bench.tenant.transaction(async (em) => [
      await em.insert(Image, { ...place, contentId, imageType: 'in_article', ...drawn }),
      await em.insert(Image, { ...place, contentId, imageType: 'mobile', prompt: 'A phone' }),
    ]);
    await describePictures(contentId);
    const ids = (await living()).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining(kept));
    expect(ids).not.toContain(first?.id);
  });
});
