import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2], of = tenant) =>
  runInTenant(api.dependencies.orm, of.accountId, work);

async function makeContent(fields: Partial<Content> = {}, of = tenant): Promise<string> {
  const id = randomUUID();
  const { accountId, siteId, sectorId } = of;
  await inTenant(
    (em) =>
      em.insert(Content, {
        id,
        accountId,
        siteId,
        sectorId,
        title: 'Brewing',
        slug: id,
        htmlContent: '<p>Cold brew needs water.</p>',
        wordCount: 900,
        primaryKeyword: 'cold brew',
        ...fields,
      }),
    of,
  );
  return id;
}

const optimize = (content_id: string, fields: object = {}) =>
  tenant.post('optimizer/optimize/', { content_id, ...fields });
const taskOf = (contentId: string) =>
  inTenant((em) => em.findOneOrFail(OptimizationTask, { contentId }));

describe('optimising a content', () => {
  it('starts a run of the text as it is now, holds its words’ price, and notes where it came from', async () => {
    const id = await makeContent({ version: 3 });
    const { body } = await optimize(id).expect(202);
    const { run_id: runId, workflow_id } = body.data;
    expect(workflow_id).toBe(`optimize/${id}/3`);
    const run = await inTenant((em) => em.findOneOrFail(Run, { id: runId }));
    expect(run).toMatchObject({ creditsReserved: 4, type: 'optimizeContent' });
    expect(await taskOf(id)).toMatchObject({ runId, entryPoint: 'writer', status: 'pending' });
  });

  it.each([
    ['wordpress', 'wordpress_sync'],
    ['ghost', 'external_sync'],
  ] as const)('of %s enters by %s', async (source, entryPoint) => {
    const id = await makeContent({ source, externalId: randomUUID() });
    await optimize(id).expect(202);
    expect((await taskOf(id)).entryPoint).toBe(entryPoint);
  });

  it('takes a given entry point that fits, and manual for any', async () => {
    const id = await makeContent({ source: 'wordpress' });
    const { body } = await optimize(id, { entry_point: 'writer' }).expect(422);
    expect(body.errors).toEqual({
      entry_point: ['"Brewing" comes from wordpress: its entry point is wordpress_sync or manual'],
    });
    await optimize(id, { entry_point: 'manual' }).expect(202);
    expect((await taskOf(id)).entryPoint).toBe('manual');
    await optimize(await makeContent(), { entry_point: 'elsewhere' }).expect(400);
  });

  it('is 409 while it is under way or the content is archived, 422 without a text', async () => {
    const id = await makeContent();
    await optimize(id).expect(202);
    await optimize(id).expect(409);
    await optimize(await makeContent({ status: 'archived' })).expect(409);
    await optimize(await makeContent({ wordCount: 0 })).expect(422);
  });

  it('is 402 with the figures when the credits do not reach', async () => {
    const id = await makeContent({ wordCount: 2_000_000 });
    const { body } = await optimize(id).expect(402);
    expect(body.required).toBe(10_000);
    expect(await inTenant((em) => em.count(OptimizationTask, {}))).toBe(0);
  });
});

describe('optimising several', () => {
  const batch = (content_ids: string[], fields: object = {}) =>
    tenant.post('optimizer/batch_optimize/', { content_ids, ...fields });

  it('is a run each, reserved together', async () => {
    const ids = [await makeContent(), await makeContent(), await makeContent({ wordCount: 200 })];
    const { body } = await batch(ids).expect(202);
    const children = await inTenant((em) => em.find(Run, { parentRunId: body.data.run_id }));
    expect(
      children.map(({ creditsReserved }) => creditsReserved).sort((one, other) => one - other),
    ).toEqual([1, 4, 4]);
    expect(await inTenant((em) => em.count(OptimizationTask, {}))).toBe(3);
  });

  it('refuses all for one that does not fit, and takes nothing', async () => {
    const ids = [await makeContent(), await makeContent({ source: 'wordpress' })];
    await batch(ids, { entry_point: 'writer' }).expect(422);
    await batch([...ids, randomUUID()]).expect(404);
    await batch([]).expect(400);
    expect(await inTenant((em) => em.count(OptimizationTask, {}))).toBe(0);
    const reserved = await inTenant((em) => em.count(CreditTransaction, { type: 'reservation' }));
    expect(reserved).toBe(0);
  });
});

describe('scores of a content', () => {
  it('are answered at once with their reasons, for nothing, and change nothing', async () => {
    const id = await makeContent();
    const before = await inTenant((em) => em.findOneOrFail(Content, { id }));
    const { body } = await tenant.post('optimizer/analyze/', { content_id: id }).expect(200);
    expect(body.data).toMatchObject({ content_id: id, version: 1 });
    const { scores } = body.data;
    expect(Object.keys(scores).sort()).toEqual([
      'freshness',
      'keyphrase',
      'links',
      'meta',
      'overall',
      'readability',
      'structure',
    ]);
    expect(scores.keyphrase.reasons).toContainEqual(
      expect.objectContaining({
        kind: 'first_paragraph',
        message: 'The keyword stands in the first paragraph.',
      }),
    );
    const after = await inTenant((em) => em.findOneOrFail(Content, { id }));
    expect(after.rowVersion).toBe(before.rowVersion);
    expect(await inTenant((em) => em.count(Run, {}))).toBe(0);
  });

  it('see the links of other contents of the site, by slug or by address', async () => {
    const id = await makeContent({ slug: 'cold_brew' });
    const linksIn = async () => {
      const { body } = await tenant.post('optimizer/analyze/', { content_id: id }).expect(200);
      const { reasons } = body.data.scores.links;
      return reasons.find(({ kind }: { kind: string }) => kind === 'links_in')?.points;
    };
    const before = await linksIn();
    await makeContent({ htmlContent: '<p><a href="/coldXbrew/">another</a></p>' });
    expect(await linksIn()).toBe(before);
    await makeContent({ htmlContent: '<p><a href="/cold_brew/">this</a></p>' });
    expect(await linksIn()).toBeGreaterThan(before);
  });
});

describe('what was optimised', () => {
  it('is listed, and shown with text and scores before and after', async () => {
    const contentId = await makeContent();
    const { body: started } = await optimize(contentId).expect(202);
    const scores = async () =>
      (await tenant.post('optimizer/analyze/', { content_id: contentId })).body.data.scores;
    const scoresBefore = await scores();
    const scoresAfter = { ...scoresBefore, overall: { score: 77, reasons: [] } };
    await inTenant((em) =>
      em.nativeUpdate(
        OptimizationTask,
        { contentId },
        { status: 'completed', scoresBefore, scoresAfter, htmlBefore: '<p>A</p>', creditsUsed: 4 },
      ),
    );
    const { body } = await tenant.get(`optimizer/tasks/?content_id=${contentId}`).expect(200);
    const row = {
      content_id: contentId,
      run_id: started.data.run_id,
      entry_point: 'writer',
      status: 'completed',
      score_before: scoresBefore.overall.score,
      score_after: 77,
      credits_used: 4,
    };
    expect(body.results).toMatchObject([row]);
    expect(body.results[0]).not.toHaveProperty('html_before');
    const detail = await tenant.get(`optimizer/tasks/${body.results[0].id}/`).expect(200);
    expect(detail.body.data).toMatchObject({
      ...row,
      scores_before: scoresBefore,
      scores_after: scoresAfter,
      html_before: '<p>A</p>',
      html_after: null,
    });
  });
});
