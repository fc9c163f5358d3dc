import { describe, expect, it } from 'vitest';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { Run } from '#entities/system/run.ts';
import { Image } from '#entities/writer/image.ts';
import { contentPath, useWriter } from '../setup/writer.ts';

const bench = useWriter();

async function described(fields: Partial<Image> = {}): Promise<string> {
  const contentId = fields.contentId ?? (await bench.content());
  return bench.insert(async (em, base) => {
    const row = { ...base, contentId, imageType: 'featured', prompt: 'A kettle' } as const;
    return em.insert(Image, { ...row, ...fields });
  });
}

const draw = (ids: string[]) => bench.tenant.post('writer/images/generate_images/', { ids });

const runs = () =>
  bench.insert((em) => em.find(Run, {}, { populate: ['input'], orderBy: { id: 'asc' } }));

describe('drawing named pictures', () => {
  it('is one run a content, which holds five credits a picture', async () => {
    const contentId = await bench.content();
    const ids = [await described({ contentId }), await described({ contentId, position: 1 })];
    const { body } = await draw(ids).expect(202);
    const [run] = await runs();
    expect(body.data).toMatchObject({
      run_id: run?.id,
      workflow_id: `generate-images/${contentId}/1`,
    });
    expect(run).toMatchObject({
      type: 'generateImages',
      creditsReserved: 10,
      input: { contentId, imageIds: ids },
    });
  });

  it('of several contents is a batch', async () => {
    const ids = [await described(), await described(), await described()];
    await draw(ids).expect(202);
    const started = await runs();
    expect(started.filter(({ type }) => type === 'generateImages')).toHaveLength(3);
    expect(started.find(({ type }) => type === 'runBatch')).toMatchObject({ creditsReserved: 15 });
  });

  it('is for at most six, which are all there, described and not being drawn', async () => {
    const id = await described();
    await draw([]).expect(400);
    await draw([id, id]).expect(400);
    await draw(Array.from({ length: 7 }, () => crypto.randomUUID())).expect(400);
    await draw([id, crypto.randomUUID()]).expect(404);
    await draw([await described({ deletedAt: new Date() })]).expect(404);
    const { body } = await draw([id, await described({ prompt: '' })]).expect(422);
    expect(body.errors).toEqual({ ids: ['An image has no prompt yet; describe it first'] });
    await draw([await described({ status: 'generating' })]).expect(409);
    expect(await runs()).toEqual([]);
  });

  it('of one content waits for its other drawing', async () => {
    const contentId = await bench.content();
    await draw([await described({ contentId })]).expect(202);
    await draw([await described({ contentId, position: 1 })]).expect(409);
  });

  it('of a task that has no content yet is a run of the task', async () => {
    const taskId = await bench.task();
    const id = await bench.insert((em, base) =>
      em.insert(Image, { ...base, taskId, imageType: 'featured', prompt: 'A kettle' }),
    );
    const { body } = await draw([id]).expect(202);
    expect(body.data.workflow_id).toBe(`generate-images/${taskId}/1`);
  });
});

describe('describing the pictures of a content', () => {
  it('is a run that draws none, for two credits', async () => {
    const contentId = await bench.content();
    await bench.tenant.post(contentPath(contentId, 'generate_image_prompts/')).expect(202);
    const [run] = await runs();
    expect(run).toMatchObject({
      type: 'generateImages',
      creditsReserved: 2,
      input: { contentId, promptsOnly: true },
    });
  });
});

describe('the estimate of the pictures of an article', () => {
  it.each([
    [{}, {}, 2 + 5],
    [{ image_source: 'ai' }, {}, 2 + 5 * 3],
    [{ image_source: 'ai' }, { in_article_images: 4 }, 2 + 5 * 5],
    [{ image_source: 'ai', featured_image_required: false }, { in_article_images: 4 }, 2 + 5 * 4],
  ])('counts those that site %o and account %o ask for', async (settings, config, credits) => {
    const { tenant } = bench;
    await tenant.patch(`auth/sites/${tenant.siteId}/`, { settings }).expect(200);
    await bench.insert((em, { accountId }) =>
      em.insert(IntegrationSettings, { accountId, integrationType: 'image_generation', config }),
    );
    const taskId = await bench.task({ status: 'completed' });
    await bench.content({ taskId });
    await tenant.post('writer/tasks/generate_images/', { ids: [taskId] }).expect(202);
    expect(await runs()).toMatchObject([{ creditsReserved: credits }]);
  });
});
