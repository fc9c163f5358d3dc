import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];
const inTenant = <Result>(work: Work<Result>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.transactional(work));

const place = () => ({ site_id: tenant.siteId, sector_id: tenant.sectorId });
const start = (body: object) => tenant.post('pipelines/content/', body);

const make = async (path: string, body: object): Promise<string> =>
  (await tenant.post(path, { ...place(), ...body }).expect(201)).body.data.id;

async function addContent(fields: Partial<Content> = {}): Promise<string> {
  const { accountId, siteId, sectorId } = tenant;
  const id = uuidv7();
  const text = { title: 'Espresso', slug: id, htmlContent: '<p>Nine bars.</p>', wordCount: 400 };
  await inTenant((em) =>
    em.insert(Content, { id, accountId, siteId, sectorId, ...text, ...fields }),
  );
  return id;
}

const runsOf = (where: object) =>
  inTenant((em) => em.find(Run, where, { orderBy: { id: 'asc' }, populate: ['input'] }));

describe('contents enter by where they come from', () => {
  it.each([
    ['igny8', ['link', 'optimize', 'review']],
    ['wordpress', ['optimize', 'review']],
  ] as const)('%s', async (source, stages) => {
    const id = await addContent({ source });
    const { body } = await start({ content_ids: [id] }).expect(202);
    const [run] = await runsOf({ id: body.data.run_id });
    expect(run?.input).toMatchObject({ subject: { contentId: id }, stages });
  });

  it('without a review where none is wanted', async () => {
    const id = await addContent();
    const { body } = await start({ content_ids: [id], approval_required: false }).expect(202);
    const [run] = await runsOf({ id: body.data.run_id });
    expect(run?.input).toMatchObject({ stages: ['link', 'optimize'] });
  });

  it.each([
    [{}, ['generate'], 'is written already'],
    [{ wordCount: 0, htmlContent: '' }, ['optimize'], 'has no text yet'],
    [{ status: 'published' as const }, ['review'], 'leave the review out'],
    [{}, ['images'], 'begin with image_prompts'],
  ])('and are refused in words where they cannot: %o at %o', async (fields, stages, words) => {
    const id = await addContent(fields);
    const { body } = await start({ content_ids: [id], stages }).expect(422);
    expect(body.errors.stages[0]).toContain(words);
  });
});

it('ideas are queued as tasks, which are given to their runs', async () => {
  const ideaId = await make('planner/ideas/', { idea_title: 'Cold brew at home' });
  const { body } = await start({ idea_ids: [ideaId], stages: ['generate'] }).expect(202);
  const task = await inTenant((em) => em.findOneOrFail(Task, { ideaId }));
  expect(task).toMatchObject({ status: 'queued', runId: body.data.run_id });
});

it('clusters are planned: their ideas are held for at once, as children of one run', async () => {
  const clusterId = await make('planner/clusters/', { name: 'Cold brew' });
  await make('planner/keywords/', { keyword: 'cold brew', cluster_id: clusterId });
  const { body } = await start({ cluster_ids: [clusterId], stages: ['generate'] }).expect(202);
  const [run] = await runsOf({ id: body.data.run_id });
  expect(run).toMatchObject({ type: 'planAndWrite', creditsReserved: 15, counts: { total: 1 } });
  expect(run?.input).toMatchObject({ stages: ['ideas', 'write'] });
  expect(await runsOf({ parentRunId: body.data.run_id })).toMatchObject([
    { type: 'generateIdeas', creditsReserved: 15 },
  ]);
  await start({ cluster_ids: [clusterId], stages: ['generate'] }).expect(409);
});

it('raw keywords are clustered first', async () => {
  const id = await make('planner/keywords/', { keyword: 'flat white' });
  const { body } = await start({ keyword_ids: [id], stages: ['generate'] }).expect(202);
  const [run] = await runsOf({ id: body.data.run_id });
  expect(run?.input).toMatchObject({ stages: ['cluster', 'ideas', 'write'] });
  expect(await runsOf({ parentRunId: body.data.run_id })).toMatchObject([{ type: 'autoCluster' }]);
});

it('an estimate is what the start then holds', async () => {
  const taskId = await make('writer/tasks/', { title: 'Doppio', word_count: 700 });
  const stages = ['generate', 'image_prompts', 'images', 'link'];
  const asked = { operation: 'content_pipeline', ids: [taskId], stages };
  const { body: estimate } = await tenant.post('estimates/', asked).expect(200);
  const { body } = await start({ task_ids: [taskId], stages }).expect(202);
  const [run] = await runsOf({ id: body.data.run_id });
  expect(estimate.data.credits).toBe(run?.creditsReserved);
  const clusterId = await make('planner/clusters/', { name: 'Doppio' });
  const ofCluster = { operation: 'content_pipeline', ids: [clusterId] };
  const { body: ideas } = await tenant.post('estimates/', ofCluster).expect(200);
  expect(ideas.data.credits).toBe(15);
  await tenant.post('estimates/', { operation: 'linking', amount: 1, stages }).expect(422);
});

it('of contents their texts are not read, neither to be started nor to be priced', async () => {
  const [first, second] = [await addContent(), await addContent()];
  const taskId = await make('writer/tasks/', { title: 'Macchiato', word_count: 700 });
  await addContent({ taskId });
  const { config } = api.dependencies.orm;
  const read = vi.spyOn(config.getLogger(), 'logQuery');
  const ofContents = { operation: 'content_pipeline', ids: [first, second] };
  await tenant.post('estimates/', ofContents).expect(200);
  await start({ content_ids: [first, second] }).expect(202);
  await start({ task_ids: [taskId], stages: ['optimize'] }).expect(202);
  const queries = read.mock.calls.map(([{ query }]) => String(query));
  read.mockRestore();
  const ofTexts = queries.filter((query) => /^select .*from "igny8_contents"/.test(query));
  expect(ofTexts).not.toEqual([]);
  expect(ofTexts.filter((query) => /html_content|"\.\*/.test(query))).toEqual([]);
});

it('as many can be priced as can be started; of other operations a thousand', async () => {
  const { siteId, sectorId, accountId } = tenant;
  const ids = Array.from({ length: 1001 }, () => uuidv7());
  const rows = ids.map((id) => ({
    id,
    siteId,
    sectorId,
    accountId,
    title: 'Galão',
    wordCount: 700,
  }));
  await inTenant((em) => em.insertMany(Task, rows));
  const { body } = await tenant
    .post('estimates/', { operation: 'content_pipeline', ids, stages: ['generate'] })
    .expect(200);
  expect(body.data.credits).toBe(1001 * 7);
  const other = await tenant
    .post('estimates/', { operation: 'content_generation', ids })
    .expect(400);
  expect(other.body.errors).toEqual({ ids: ['At most 1000 ids'] });
});

it('what their articles could not do is refused before anything is paid for', async () => {
  const id = await make('planner/keywords/', { keyword: 'long black' });
  const refused = await start({ keyword_ids: [id], stages: ['optimize'] }).expect(422);
  expect(refused.body.errors.stages[0]).toContain('begins with generate');
  expect(await runsOf({})).toEqual([]);
});

it.each([[{}], [{ task_ids: [uuidv7()], idea_ids: [uuidv7()] }]])(
  'one kind of ids is named, neither none nor two: %o',
  async (body) => {
    const answer = await start(body).expect(400);
    expect(answer.body.errors).toEqual({
      task_ids: ['Name one of task_ids, idea_ids, cluster_ids, keyword_ids, content_ids'],
    });
  },
);

it('10,000 tasks are one batch: a run, a hold and a timeline each, and one line of the ledger', async () => {
  const { accountId, siteId, sectorId } = tenant;
  const ids = Array.from({ length: 10_000 }, () => uuidv7());
  await inTenant(async (em) => {
    const line = { type: 'purchase', amount: 200_000, description: 'Test', metadata: {} } as const;
    await writeLedgerLine(em, { accountId, ...line, idempotencyKey: 'test', runId: null });
    const row = { accountId, siteId, sectorId, title: 'Espresso', wordCount: 500 };
    await em.insertMany(
      Task,
      ids.map((id) => ({ id, ...row })),
    );
  });
  const { body } = await start({ task_ids: ids, stages: ['generate'] }).expect(202);
  const parentRunId = body.data.run_id;
  const [batch] = await runsOf({ id: parentRunId });
  expect(batch).toMatchObject({ creditsReserved: 50_000, counts: { total: 10_000 } });
  expect(await inTenant((em) => em.count(Run, { parentRunId, status: 'queued' }))).toBe(10_000);
  expect(await inTenant((em) => em.count(Task, { status: 'queued' }))).toBe(10_000);
  expect(await inTenant((em) => em.count(CreditHold, { reserved: 5 }))).toBe(10_000);
  const lines = await inTenant((em) => em.find(CreditTransaction, { type: 'reservation' }));
  expect(lines.map(({ amount, runId }) => ({ amount, runId }))).toEqual([
    { amount: -50_000, runId: parentRunId },
  ]);
}, 120_000);
