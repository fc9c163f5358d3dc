import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordVerdictInput } from '#contracts/activities/review.ts';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { defaultReviewSettings, type ReviewSettings } from '#domain/writer/review.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { User } from '#entities/identity/user.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AuditLog } from '#entities/system/audit-log.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Notification } from '#entities/system/notification.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { tellWaitingRun } from '#entities/writer/waiting-run.ts';
import { starterOf } from '#tests/entities/support/runs.ts';
import { useActivityBench } from '../support/activity-bench.ts';

const bench = useActivityBench();
let contentId: string;
let runId: string;
let userId: string;

type Person = Pick<User, 'role'> & Partial<User>;

async function addUser(person: Person): Promise<string> {
  const id = uuidv7();
  const { accountId } = bench.tenant;
  const email = `${id}@example.com`;
  await bench.tenant.transaction((em) =>
    em.insert(User, {
      id,
      accountId,
      email,
      username: id,
      fullName: 'Ana Silva',
      passwordHash: 'x',
      ...person,
    }),
  );
  return id;
}

const addContent = async (fields: Partial<Content> = {}): Promise<string> => {
  const id = uuidv7();
  const text = {
    title: 'Cold brew',
    slug: id,
    htmlContent: '<p>Twelve hours.</p>',
    wordCount: 2,
    metaTitle: 'Cold brew',
    metaDescription: 'Steep it for twelve hours.',
  };
  await bench.tenant.transaction((em) =>
    em.insert(Content, { ...bench.tenant.place, id, ...text, ...fields }),
  );
  return id;
};

async function addIntegration(): Promise<string> {
  const id = uuidv7();
  const { accountId, siteId } = bench.tenant;
  await bench.tenant.transaction((em) =>
    em.insert(SiteIntegration, {
      ...{ id, accountId, siteId, platform: 'wordpress', platformType: 'cms' },
      ...{ remoteKey: 'https://blog.example', config: {}, credentials: 'sealed' },
    }),
  );
  return id;
}

async function startPipeline(subject: ContentPipelineInput['subject']): Promise<string> {
  const { siteId, sectorId } = bench.tenant;
  const started = await bench.tenant.transaction(async (em) => {
    const run = await startRun<ContentPipelineInput>(em, starterOf(bench.tenant), {
      contract: contentPipelineContract,
      input: { subject, stages: ['review', 'publish'], destinations: [] },
      title: 'Make "Cold brew"',
      siteId,
      sectorId,
      estimate: 0,
      estimateDetails: {},
    });
    await recordProgress(em, { ...position(run.runId), message: 'Begun' });
    return run;
  });
  return started.runId;
}

const position = (of = runId) => ({
  accountId: bench.tenant.accountId,
  runId: of,
  stage: 'review',
  percent: 50,
});

beforeEach(async () => {
  userId = await addUser({ role: 'owner' });
  contentId = await addContent();
  runId = await startPipeline({ contentId });
});

const open = (settings: ReviewSettings = defaultReviewSettings) =>
  bench.once('pipeline', (does) => does.openReview({ ...position(), contentId, settings }));

const record = (word: Partial<RecordVerdictInput>) =>
  bench.once('pipeline', (does) =>
    does.recordVerdict({
      ...{ ...position(), contentId, verdict: 'approved', by: 'person', userId, reason: null },
      ...word,
    } as RecordVerdictInput),
  );

const find = {
  content: () => bench.tenant.fork().findOneOrFail(Content, { id: contentId }),
  run: () => bench.tenant.fork().findOneOrFail(Run, { id: runId }),
  events: async () => {
    const events = await bench.tenant
      .fork()
      .find(RunEvent, { runId }, { orderBy: { sequence: 'asc' } });
    return events.map(({ data }) => data);
  },
  audit: () => bench.tenant.fork().find(AuditLog, { objectType: 'content', objectId: contentId }),
  notices: () => bench.tenant.fork().find(Notification, {}, { orderBy: { createdAt: 'asc' } }),
};

describe('a content that comes to its review', () => {
  it('needs review, and its run says that it waits, since when and what for', async () => {
    const [first, second] = await bench.twice('pipeline', (does) =>
      does.openReview({ ...position(), contentId, settings: defaultReviewSettings }),
    );
    expect(await find.content()).toMatchObject({ status: 'review' });
    const run = await find.run();
    // A second execution waits on from when the first began.
    const waits = { verdict: null, since: run.awaitingSince?.toISOString() };
    expect([first, second]).toEqual([waits, waits]);
    expect(run).toMatchObject({ status: 'awaiting_approval', stage: 'review' });
    expect(run.awaitingSince).toBeInstanceOf(Date);
    expect(run.review).toMatchObject({
      contentId,
      statusBefore: 'draft',
      verdict: null,
      decidesAt: null,
    });
    const told = (await find.events()).filter(({ status }) => status === 'awaiting_approval');
    expect(told).toEqual([
      expect.objectContaining({ message: '"Cold brew" waits for approval', content_id: contentId }),
    ]);
  });

  it('tells when silence decides, and how', async () => {
    await open({ ...defaultReviewSettings, hold: { seconds: 3600, by: 'rule' } });
    const { review, awaitingSince } = await find.run();
    expect(review).toMatchObject({ decidesTo: 'approved' });
    const wait = Date.parse(review?.decidesAt ?? '') - (awaitingSince?.getTime() ?? 0);
    expect(wait).toBe(3_600_000);
  });

  it.each(['linked', 'optimized'] as const)(
    'goes back to %s when its review is called off',
    async (status) => {
      await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, { status });
      await open();
      const [first, second] = await bench.twice('pipeline', (does) =>
        does.closeReview({ ...position(), contentId }),
      );
      expect([first, second]).toEqual([status, null]);
      expect(await find.content()).toMatchObject({ status });
      expect((await find.run()).awaitingSince).toBeNull();
    },
  );

  it('that was approved before and not changed since needs no second word', async () => {
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, { status: 'approved' });
    expect(await open()).toMatchObject({ verdict: 'approved' });
    expect(await find.run()).toMatchObject({ status: 'running', awaitingSince: null });
  });

  it('that was approved before and changed by this run is reviewed anew', async () => {
    await bench.tenant.transaction(async (em) => {
      await em.nativeUpdate(Content, { id: contentId }, { status: 'approved', version: 2 });
      const { accountId } = bench.tenant;
      const text = { title: 'Cold brew', html: '<p>Changed.</p>', reason: 'linked' };
      await em.insert(ContentVersion, {
        accountId,
        contentId,
        version: 2,
        ...text,
        madeByRunId: runId,
      });
    });
    expect(await open()).toMatchObject({ verdict: null });
    expect(await find.content()).toMatchObject({ status: 'review', approvedAt: null });
  });

  it('that is out stays out while its changes are reviewed; rejected it keeps the reason', async () => {
    const out = { status: 'published', version: 3, publishedVersion: 2 } as const;
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, out);
    expect(await open()).toMatchObject({ verdict: null });
    await record({ verdict: 'rejected', reason: 'The links lead nowhere' });
    expect(await find.content()).toMatchObject({ ...out, rejectReason: 'The links lead nowhere' });
  });

  it('that is out unchanged needs no word', async () => {
    const out = { status: 'published', version: 2, publishedVersion: 2 } as const;
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, out);
    expect(await open()).toMatchObject({ verdict: 'approved' });
  });

  it('and is archived cannot be reviewed', async () => {
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, { status: 'archived' });
    await expect(open()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a word', () => {
  beforeEach(() => open());

  it('approves once, by name, with the audit log and the timeline saying who', async () => {
    expect(await record({})).toEqual({ status: 'running' });
    expect(await record({})).toEqual({ status: 'running' });
    expect(await find.content()).toMatchObject({ status: 'approved', approvedBy: userId });
    const audit = await find.audit();
    expect(audit).toEqual([expect.objectContaining({ userId, action: 'update' })]);
    expect(audit[0]?.changedFields).toContain('approved_by');
    const run = await find.run();
    expect(run).toMatchObject({ status: 'running', awaitingSince: null });
    expect(run.review).toMatchObject({ verdict: 'approved', decidedBy: 'person', userId });
    const told = (await find.events()).filter(({ verdict }) => verdict === 'approved');
    expect(told).toEqual([expect.objectContaining({ user_id: userId, message: 'Approved' })]);
  });

  it('rejects: the content is a draft that keeps the reason', async () => {
    await record({ verdict: 'rejected', reason: 'Too long' });
    expect(await find.content()).toMatchObject({ status: 'draft', rejectReason: 'Too long' });
    expect((await find.run()).review).toMatchObject({ verdict: 'rejected', reason: 'Too long' });
    expect((await find.events()).at(-1)).toMatchObject({ message: 'Rejected: Too long' });
  });

  it('against the first one is refused, naming both', async () => {
    await record({});
    await expect(record({ verdict: 'rejected', reason: 'No' })).rejects.toMatchObject({
      errors: { non_field_errors: ['The content is approved already and cannot be rejected.'] },
    });
  });

  it('of nobody is on record without a name', async () => {
    await record({ by: 'time_out', userId: null });
    expect(await find.content()).toMatchObject({ status: 'approved', approvedBy: null });
    expect((await find.content()).approvedAt).toBeInstanceOf(Date);
    expect((await find.events()).at(-1)).toMatchObject({
      message: 'Approved, because its time was up',
      decided_by: 'time_out',
    });
  });

  it('about a content in the Trash is refused, and it waits on', async () => {
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, { deletedAt: new Date() });
    await expect(record({})).rejects.toMatchObject({ code: 'conflict' });
    expect(await find.run()).toMatchObject({ status: 'awaiting_approval' });
  });

  it('for a paused run leaves it paused, and resumed without one it waits again', async () => {
    const act = (action: 'pause' | 'resume') =>
      bench.tenant.transaction((em) => controlRun(em, runId, action));
    expect(await act('pause')).toMatchObject({ status: 'paused' });
    expect(await act('resume')).toMatchObject({ status: 'awaiting_approval' });
    await act('pause');
    expect(await record({})).toEqual({ status: 'paused' });
    expect(await act('resume')).toMatchObject({ status: 'running' });
  });

  it('that ends the run leaves nothing waiting', async () => {
    await bench.tenant.transaction((em) => finishRun(em, { runId, status: 'cancelled' }));
    expect(await find.run()).toMatchObject({ status: 'cancelled', awaitingSince: null });
  });
});

describe('what was decided elsewhere', () => {
  beforeEach(() => open());

  const change = (columns: Partial<Content>) =>
    bench.tenant.fork().nativeUpdate(Content, { id: contentId }, columns);

  it('is seen when the run looks', async () => {
    expect(await open()).toMatchObject({ verdict: null });
    await change({ status: 'approved', approvedBy: userId, approvedAt: new Date() });
    expect(await open()).toMatchObject({ verdict: 'approved' });
    expect((await find.run()).review).toMatchObject({ verdict: 'approved', userId });
  });

  it.each([
    ['rejected by hand', { status: 'draft', rejectReason: 'No' }],
    ['put away', { status: 'archived' }],
  ] as const)('ends the wait of one that was %s', async (_what, columns) => {
    await change(columns);
    expect(await open()).toMatchObject({ verdict: 'rejected' });
  });

  it('is told to the run by the outbox, in the transaction of the change', async () => {
    const told = await bench.tenant.transaction(async (em) =>
      tellWaitingRun(em, await em.findOneOrFail(Content, { id: contentId })),
    );
    const message = await bench.tenant.fork().findOneOrFail(OutboxMessage, { id: told[0] ?? '' });
    expect(message).toMatchObject({ kind: 'signal', payload: { signal: 'look' } });
    expect(message.workflowId).toBe((await find.run()).workflowId);
  });
});

it('goes out only while its approval stands', async () => {
  await open();
  await record({});
  const integrationId = await addIntegration();
  const publish = () =>
    bench.once('pipeline', (does) =>
      does.preparePublication({
        ...{ ...position(), stage: 'publish', contentId, integrationId },
        ...{ remoteStatus: 'publish', mustBeApproved: true },
      }),
    );
  expect(await publish()).toEqual({ recordId: expect.any(String) });
  const back = { status: 'draft', approvedAt: null, approvedBy: null } as const;
  await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, back);
  await expect(publish()).rejects.toMatchObject({
    errors: {
      non_field_errors: ['The content is draft by now and was not published; approve it first.'],
    },
  });
});

describe('those who may approve', () => {
  it('are told once that it waits and once a reminder, the others are not', async () => {
    const { accountId, siteId } = bench.tenant;
    const granted = await addUser({ role: 'editor', notifyByEmail: false });
    await addUser({ role: 'editor' });
    await addUser({ role: 'viewer' });
    await addUser({ role: 'admin', isActive: false });
    await bench.tenant.transaction((em) =>
      em.insert(SiteUserAccess, { accountId, siteId, userId: granted }),
    );
    await open();
    await bench.twice('pipeline', (does) =>
      does.remindReviewers({ ...position(), contentId, number: 1 }),
    );
    const notices = await find.notices();
    const told = notices.map(({ userId: reader, kind }) => `${kind} to ${reader}`);
    const expected = ['review_wanted', 'review_reminder'].flatMap((kind) =>
      [userId, granted].map((reader) => `${kind} to ${reader}`),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(notices[0]).toMatchObject({
      text: '"Cold brew" waits for approval. It waits until somebody decides.',
      data: { run_id: runId, content_id: contentId },
    });
    const mails = await bench.tenant.fork().find(EmailMessage, { template: 'review_waiting' });
    expect(mails.map((mail) => mail.userId)).toEqual([userId, userId]);
  });

  it('are told what silence means', async () => {
    await open({ ...defaultReviewSettings, timeOutSeconds: 3600, timeOutOutcome: 'reject' });
    const [notice] = await find.notices();
    expect(notice?.text).toMatch(
      /Without a word it is rejected at \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/,
    );
  });

  it('hear of a batch once, whatever its number of items', async () => {
    const batchId = await startPipeline({ contentId: await addContent() });
    await bench.tenant.fork().nativeUpdate(Run, { id: runId }, { parentRunId: batchId });
    await open();
    contentId = await addContent();
    runId = await startPipeline({ contentId });
    await bench.tenant.fork().nativeUpdate(Run, { id: runId }, { parentRunId: batchId });
    await open();
    expect(await find.notices()).toHaveLength(1);
  });

  it('are not reminded of what is decided', async () => {
    await open();
    await record({});
    await bench.once('pipeline', (does) =>
      does.remindReviewers({ ...position(), contentId, number: 1 }),
    );
    expect(await find.notices()).toHaveLength(1);
  });
});
