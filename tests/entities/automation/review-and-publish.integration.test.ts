import { describe, expect, it } from 'vitest';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';
import type { ContentStatus } from '#domain/writer/states.ts';
import { AutomationBatch } from '#entities/automation/automation-batch.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Notification } from '#entities/system/notification.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { insertRuns } from '#tests/entities/support/runs.ts';
import { automate, childrenOf, resultOf, take } from './support.ts';

const database = openDatabase();
const publish = { ...defaultAutomationSettings.publish, enabled: true };

/** A content of a run's writing, ready to go out unless told otherwise. */
async function addContent(
  tenant: Tenant,
  status: ContentStatus,
  more: Partial<Content> = {},
): Promise<string> {
  const id = uuidv7();
  const [writtenByRunId] = await insertRuns(tenant, 1);
  await tenant.transaction((em) =>
    em.insert(Content, {
      ...tenant.place,
      id,
      title: `Grinding ${id}`,
      slug: id,
      htmlContent: '<p>Grind first.</p>',
      metaTitle: 'Grinding',
      metaDescription: 'How to grind.',
      wordCount: 2,
      status,
      writtenByRunId: writtenByRunId ?? null,
      ...more,
    }),
  );
  return id;
}

async function addDestination(tenant: Tenant): Promise<string> {
  const id = uuidv7();
  const { accountId, siteId } = tenant;
  await tenant.transaction((em) =>
    em.insert(SiteIntegration, {
      id,
      accountId,
      siteId,
      platform: 'wordpress',
      remoteKey: `https://${id}.example`,
      credentials: 'sealed',
    }),
  );
  return id;
}

const statusOf = async (tenant: Tenant, id: string) =>
  (await tenant.fork().findOneOrFail(Content, { id })).status;

describe('the review gate', () => {
  it('puts into review what the platform has written and nobody has turned down', async () => {
    const tenant = await createTenant(database.orm);
    const written = await addContent(tenant, 'optimized');
    const byHand = await addContent(tenant, 'draft', { writtenByRunId: null });
    const rejected = await addContent(tenant, 'draft', { rejectReason: 'Too short' });
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'review')).toMatchObject({ items: 1, runs: 0 });
    expect(await take(tenant, runId, 'review', 1)).toMatchObject({ items: 0 });
    expect(await statusOf(tenant, written)).toBe('review');
    expect(await statusOf(tenant, byHand)).toBe('draft');
    expect(await statusOf(tenant, rejected)).toBe('draft');
  });

  it('tells those who may approve how many wait, once', async () => {
    const tenant = await createTenant(database.orm);
    const { id: owner } = await createUser(tenant, 'owner');
    await createUser(tenant, 'viewer');
    await addContent(tenant, 'draft');
    await addContent(tenant, 'draft');
    const runId = await automate(tenant);
    await take(tenant, runId, 'review');
    // The end of the stage, and again after a crash.
    await take(tenant, runId, 'review', 1);
    await take(tenant, runId, 'review', 1);
    const notices = await tenant.fork().find(Notification, { kind: 'automation_review' });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      userId: owner,
      text: 'An automation is done: 2 contents wait for review.',
    });
  });

  it('leaves alone what another run still works on', async () => {
    const tenant = await createTenant(database.orm);
    const id = await addContent(tenant, 'draft');
    const [other] = await insertRuns(tenant, 1);
    await tenant.transaction((em) =>
      em.nativeUpdate(Run, { id: String(other) }, { subject: `pipeline/${id}` }),
    );
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'review')).toMatchObject({ items: 0 });
  });
});

describe('pictures', () => {
  it('are described for contents that have none and drawn for those that are described', async () => {
    const tenant = await createTenant(database.orm, { credits: 100 });
    const bare = await addContent(tenant, 'draft');
    const described = await addContent(tenant, 'draft');
    const image = {
      ...tenant.place,
      contentId: described,
      imageType: 'featured',
      prompt: 'A mill',
    } as const;
    await tenant.transaction((em) => em.insert(Image, { ...image, id: uuidv7() }));
    const runId = await automate(tenant);
    expect(await take(tenant, runId, 'image_prompts')).toMatchObject({ items: 1, runs: 1 });
    expect(await take(tenant, runId, 'images')).toMatchObject({ items: 1, runs: 1 });
    const [describing, drawing] = await childrenOf(tenant, runId);
    expect(describing?.input).toMatchObject({ contentId: bare, promptsOnly: true });
    expect(drawing).toMatchObject({ creditsReserved: 5 });
    expect(drawing?.input).toMatchObject({ contentId: described, imageIds: [expect.any(String)] });
  });
});

describe('publishing', () => {
  it('sends what is approved to every active destination, within the cap a day, what went out by hand counted', async () => {
    const tenant = await createTenant(database.orm);
    const integrationId = await addDestination(tenant);
    await addDestination(tenant);
    const out = await addContent(tenant, 'published');
    const record = { ...tenant.place, contentId: out, integrationId, destination: 'wordpress' };
    await tenant.transaction((em) =>
      em.insert(PublishingRecord, { ...record, status: 'published', publishedAt: new Date() }),
    );
    await addContent(tenant, 'review');
    for (let count = 0; count < 3; count += 1) await addContent(tenant, 'approved');
    const runId = await automate(tenant, { publish: { ...publish, dailyCap: 3 } });
    // One is out today: two are left, to two destinations each.
    expect(await take(tenant, runId, 'publish')).toMatchObject({ items: 2, runs: 4 });
    expect((await childrenOf(tenant, runId)).map(({ type }) => type)).toEqual(
      Array.from({ length: 4 }, () => 'publishContent'),
    );
  });

  it('leaves alone what another run already publishes, or still writes', async () => {
    const tenant = await createTenant(database.orm);
    const integrationId = await addDestination(tenant);
    const beingPublished = await addContent(tenant, 'approved');
    const inPipeline = await addContent(tenant, 'approved');
    const taskId = uuidv7();
    await tenant.transaction((em) =>
      em.insert(Task, {
        ...{ ...tenant.place, id: taskId, title: 'Anew', wordCount: 1000, status: 'queued' },
      }),
    );
    await addContent(tenant, 'approved', { taskId });
    const free = await addContent(tenant, 'approved');
    const subjects = [`publish/${beingPublished}/${integrationId}`, `pipeline/${inPipeline}`];
    const others = await insertRuns(tenant, subjects.length);
    await tenant.transaction(async (em) => {
      for (const [index, subject] of subjects.entries()) {
        await em.nativeUpdate(Run, { id: String(others[index]) }, { subject, status: 'paused' });
      }
    });
    const runId = await automate(tenant, { publish });
    expect(await take(tenant, runId, 'publish')).toMatchObject({ items: 1, runs: 1 });
    const [child] = await childrenOf(tenant, runId);
    expect(child?.input).toMatchObject({ contentId: free });
  });

  it('stops and says so when nothing more may go out today, or there is nowhere to send it', async () => {
    const tenant = await createTenant(database.orm);
    await addContent(tenant, 'approved');
    const reviewed = await addContent(tenant, 'draft');
    const runId = await automate(tenant, { publish: { ...publish, autoApprove: true } });
    await take(tenant, runId, 'review');
    expect(await take(tenant, runId, 'publish')).toMatchObject({ items: 0 });
    expect(await resultOf(tenant, runId, 'publish')).toMatchObject({
      status: 'stopped',
      reason: 'The site has no active integration to publish to',
    });
    expect(await statusOf(tenant, reviewed)).toBe('review');
  });

  it('approves by itself only where that is set: what it put into review, what is ready, what nobody rejected', async () => {
    const tenant = await createTenant(database.orm);
    await addDestination(tenant);
    const elsewhere = await addContent(tenant, 'review');
    const ready = await addContent(tenant, 'draft');
    const unready = await addContent(tenant, 'draft', { metaDescription: '' });
    const rejected = await addContent(tenant, 'draft');
    const runId = await automate(tenant, { publish: { ...publish, autoApprove: true } });
    expect(await take(tenant, runId, 'review')).toMatchObject({ items: 3 });
    // A person, within the hold.
    await tenant.transaction((em) =>
      em.nativeUpdate(Content, { id: rejected }, { status: 'draft', rejectReason: 'Off topic' }),
    );
    expect(await take(tenant, runId, 'publish')).toMatchObject({ items: 1, runs: 1 });
    const [child] = await childrenOf(tenant, runId);
    expect(child?.input).toMatchObject({ contentId: ready });
    const approved = await tenant.fork().findOneOrFail(Content, { id: ready });
    expect(approved).toMatchObject({ status: 'approved', approvedBy: null });
    expect(approved.approvedAt).toBeInstanceOf(Date);
    expect(await statusOf(tenant, unready)).toBe('review');
    expect(await statusOf(tenant, rejected)).toBe('draft');
    expect(await statusOf(tenant, elsewhere)).toBe('review');
  });
  it('approves what is too much for one batch in several, all of it before anything is published', async () => {
    const tenant = await createTenant(database.orm);
    await addDestination(tenant);
    const like = await tenant
      .fork()
      .findOneOrFail(Content, { id: await addContent(tenant, 'review') });
    const { htmlContent, metaTitle, metaDescription } = like;
    const ids = Array.from({ length: 501 }, () => uuidv7());
    const runId = await automate(tenant, {
      publish: { ...publish, autoApprove: true, dailyCap: 2 },
    });
    await tenant.transaction(async (em) => {
      const texts = { title: 'Grinding', htmlContent, metaTitle, metaDescription, wordCount: 2 };
      const rows = ids.map((id) => ({ ...tenant.place, ...texts, id, slug: id }));
      await em.insertMany(
        Content,
        rows.map((row) => ({ ...row, status: 'review' as const })),
      );
      const { accountId, sectorId } = tenant;
      const last = { lastSectorId: sectorId, lastItemId: String(ids.at(-1)) };
      const halves = [ids.slice(0, 300), ids.slice(300)];
      for (const [number, itemIds] of halves.entries()) {
        const batch = { accountId, runId, stage: 'review' as const, number, itemIds };
        await em.insert(AutomationBatch, { ...batch, ...last });
      }
    });
    const approved = () => tenant.fork().count(Content, { id: { $in: ids }, status: 'approved' });
    expect(await take(tenant, runId, 'publish', 0)).toMatchObject({ items: 500, runs: 0 });
    // After a crash, the same.
    expect(await take(tenant, runId, 'publish', 0)).toMatchObject({ items: 500, runs: 0 });
    expect(await approved()).toBe(500);
    // The last page, and what may go out today: from the first one on.
    expect(await take(tenant, runId, 'publish', 1)).toMatchObject({ items: 2, runs: 2 });
    expect(await approved()).toBe(501);
    const children = await childrenOf(tenant, runId);
    expect(children.map(({ input }) => input)).toMatchObject(
      ids.slice(0, 2).map((contentId) => ({ contentId })),
    );
    expect(await resultOf(tenant, runId, 'publish')).toMatchObject({ batches: 1, items: 2 });
  });
});
