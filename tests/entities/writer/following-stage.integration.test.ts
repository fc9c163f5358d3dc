import { beforeEach, describe, expect, it } from 'vitest';
import { linkContentContract } from '#contracts/workflows/linker/link-content.ts';
import { Site } from '#entities/identity/site.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Notification } from '#entities/system/notification.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;
let contentId: string;

async function begin(credits: number): Promise<void> {
  tenant = await createTenant(database.orm, { credits });
  contentId = uuidv7();
  const text = { title: 'Brewing', slug: 'brewing', htmlContent: '<p>Water.</p>', wordCount: 400 };
  await tenant.fork().insert(Content, { ...tenant.place, id: contentId, ...text });
}
beforeEach(() => begin(100));

const choose = (settings: object) =>
  tenant.fork().nativeUpdate(Site, { id: tenant.siteId }, { settings: { ...settings } });
const end = (runId: string, outcome: object = {}) =>
  tenant.transaction((em) =>
    finishRun(em, { runId, status: 'completed', result: { contentId }, ...outcome }),
  );
const runsOf = (type: string) => tenant.fork().find(Run, { type }, { populate: ['input'] });
const startsOf = (workflowId: string) =>
  tenant.fork().count(OutboxMessage, { workflowId, kind: 'start' });

describe('a site that has its texts linked by themselves', () => {
  it('has one linked when it is written: the run is there with the end of the one before', async () => {
    await choose({ auto_link: true });
    const written = await startedRun(tenant, 10);
    await end(written);
    const [linking, ...others] = await runsOf('linkContent');
    expect(others).toEqual([]);
    expect(linking).toMatchObject({
      status: 'queued',
      workflowId: `link/${contentId}/1`,
      creditsReserved: 8,
      input: { contentId, version: 1, thenOptimize: false },
    });
    expect(await startsOf(`link/${contentId}/1`)).toBe(1);
    expect(await balanceOf(tenant)).toBe(92);
  });

  it('has it linked once, however often the end is told', async () => {
    await choose({ auto_link: true });
    const written = await startedRun(tenant, 10);
    await end(written);
    await end(written);
    expect(await runsOf('linkContent')).toHaveLength(1);
  });

  it('pays with what the run before gives back', async () => {
    await begin(10);
    await choose({ auto_link: true });
    await end(await startedRun(tenant, 10));
    expect(await runsOf('linkContent')).toHaveLength(1);
    expect(await balanceOf(tenant)).toBe(2);
  });

  it('leaves it to people where the credits are not enough, and says so', async () => {
    await begin(7);
    await choose({ auto_link: true });
    const written = await startedRun(tenant, 5);
    await end(written);
    expect(await runsOf('linkContent')).toEqual([]);
    expect(await balanceOf(tenant)).toBe(7);
    expect(await tenant.fork().findOneOrFail(Run, { id: written })).toMatchObject({
      status: 'completed',
    });
    expect(await tenant.fork().find(Notification, { kind: 'stage_not_started' })).toMatchObject([
      { text: '"Brewing" was not linked by itself: it needs 8 credits.' },
    ]);
  });

  it('leaves a text alone that somebody has under way, has put away or thrown away', async () => {
    await choose({ auto_link: true });
    await end(await startedRun(tenant, 1));
    await end(await startedRun(tenant, 1));
    expect(await runsOf('linkContent')).toHaveLength(1);
    await tenant
      .fork()
      .nativeUpdate(Content, { id: contentId }, { version: 2, status: 'archived' });
    await end(await startedRun(tenant, 1));
    await tenant.fork().nativeUpdate(Content, { id: contentId }, { deletedAt: new Date() });
    await end(await startedRun(tenant, 1));
    expect(await runsOf('linkContent')).toHaveLength(1);
    expect(await tenant.fork().count(Notification, { kind: 'stage_not_started' })).toBe(0);
  });

  it('starts nothing after a run that failed or was cancelled', async () => {
    await choose({ auto_link: true, auto_optimize: true });
    await end(await startedRun(tenant, 1), { status: 'failed' });
    await end(await startedRun(tenant, 1), { status: 'cancelled' });
    expect(await tenant.fork().count(Run, { status: 'queued' })).toBe(0);
  });
});

describe('a site that has its texts optimised by themselves', () => {
  it('has one optimised when it is written, where it is not linked first', async () => {
    await choose({ auto_optimize: true });
    await end(await startedRun(tenant, 10));
    const [optimising] = await runsOf('optimizeContent');
    expect(optimising).toMatchObject({ workflowId: `optimize/${contentId}/1`, creditsReserved: 2 });
    expect(await tenant.fork().findOneOrFail(OptimizationTask, { contentId })).toMatchObject({
      runId: optimising?.id,
      entryPoint: 'writer',
      status: 'pending',
    });
  });

  it('has it linked and then optimised, the text as linking left it', async () => {
    await choose({ auto_link: true, auto_optimize: true });
    await end(await startedRun(tenant, 10));
    expect(await runsOf('optimizeContent')).toEqual([]);
    const [linking] = await runsOf('linkContent');
    expect(linking?.input).toMatchObject({ thenOptimize: true });
    await tenant.fork().nativeUpdate(Content, { id: contentId }, { version: 2 });
    await end(linking?.id ?? '', { result: { contentId, added: 1 } });
    const optimising = await runsOf('optimizeContent');
    expect(optimising.map(({ workflowId }) => workflowId)).toEqual([`optimize/${contentId}/2`]);
    await end(optimising[0]?.id ?? '', { result: { contentId, kept: 1 } });
    expect(await tenant.fork().count(Run, { status: 'queued' })).toBe(0);
  });

  it('has nothing optimised after a linking that a person asked for', async () => {
    await choose({ auto_link: true, auto_optimize: true });
    const { runId } = await tenant.transaction((em) =>
      startRun(em, starterOf(tenant), {
        contract: linkContentContract,
        input: { contentId, version: 1 },
        title: 'Link',
        siteId: tenant.siteId,
        sectorId: tenant.sectorId,
        estimate: 8,
        estimateDetails: {},
      }),
    );
    await end(runId);
    expect(await runsOf('optimizeContent')).toEqual([]);
  });
});

it('has nothing done by itself unless it says so', async () => {
  await end(await startedRun(tenant, 10));
  expect(await tenant.fork().count(Run, { status: 'queued' })).toBe(0);
});

it('ends 20 runs at once that each have a text linked, with a ledger that adds up', async () => {
  await begin(400);
  await choose({ auto_link: true });
  const runIds = await Promise.all(Array.from({ length: 20 }, () => startedRun(tenant, 10)));
  const contentIds = runIds.map(() => uuidv7());
  await tenant.fork().insertMany(
    Content,
    contentIds.map((id) => ({
      ...tenant.place,
      id,
      title: 'Brewing',
      slug: id,
      htmlContent: '<p>Water.</p>',
      wordCount: 1,
    })),
  );
  await Promise.all(
    runIds.map((runId, index) => end(runId, { result: { contentId: contentIds[index] } })),
  );
  expect(await runsOf('linkContent')).toHaveLength(20);
  expect(await balanceOf(tenant)).toBe(400 - 20 * 8);
});
