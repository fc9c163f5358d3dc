import { beforeEach, describe, expect, it } from 'vitest';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Notification } from '#entities/system/notification.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { tellWaitingRuns } from '#entities/writer/waiting-run.ts';
import { useActivityBench } from '../support/activity-bench.ts';
import { ReviewBench } from './review-bench.ts';

const bench = useActivityBench();
let review: ReviewBench;

beforeEach(async () => {
  review = new ReviewBench(bench);
  await review.begin();
});

const notices = () => bench.tenant.fork().find(Notification, {}, { orderBy: { createdAt: 'asc' } });

describe('what was decided elsewhere', () => {
  beforeEach(() => review.open());

  it('is seen when the run looks', async () => {
    expect(await review.open()).toMatchObject({ verdict: null });
    await review.change({ status: 'approved', approvedBy: review.userId, approvedAt: new Date() });
    expect(await review.open()).toMatchObject({ verdict: 'approved' });
    expect((await review.run()).review).toMatchObject({
      verdict: 'approved',
      userId: review.userId,
    });
  });

  it.each([
    ['rejected by hand', { status: 'draft', rejectReason: 'No' }],
    ['put away', { status: 'archived' }],
  ] as const)('ends the wait of one that was %s', async (_what, columns) => {
    await review.change(columns);
    expect(await review.open()).toMatchObject({ verdict: 'rejected' });
  });

  it('is told to the run by the outbox, in the transaction of the change', async () => {
    const told = await bench.tenant.transaction(async (em) =>
      tellWaitingRuns(em, await em.findOneOrFail(Content, { id: review.contentId })),
    );
    const message = await bench.tenant.fork().findOneOrFail(OutboxMessage, { id: told[0] ?? '' });
    expect(message).toMatchObject({ kind: 'signal', payload: { signal: 'look' } });
    expect(message.workflowId).toBe((await review.run()).workflowId);
  });
});

describe('what a rule or the time approves', () => {
  const hold = { ...defaultReviewSettings, hold: { seconds: 60, by: 'rule' } } as const;
  const byRule = () => review.record({ by: 'rule', userId: null });
  const refusedWith = (reason: string) => ({ errors: { non_field_errors: [reason] } });

  it('is never what was turned down before its review began: a person decides', async () => {
    await review.change({ status: 'draft', rejectReason: 'No figures' });
    await review.open(hold);
    expect((await review.run()).review).toMatchObject({ decidesAt: null, decidesTo: null });
    await expect(byRule()).rejects.toMatchObject(
      refusedWith('The content was rejected before: a person decides.'),
    );
    expect(await review.record({})).toEqual({ status: 'running' });
  });

  it('is not what a person rejects while two pipelines wait with it', async () => {
    await review.open(hold);
    const { workflowId: second } = await review.run();
    const taskId = uuidv7();
    await bench.tenant.transaction((em) =>
      em.insert(Task, { ...bench.tenant.place, id: taskId, title: 'Cold brew' }),
    );
    await review.change({ taskId });
    const held = review.runId;
    await review.startPipeline({ taskId });
    await review.open();
    await review.record({ verdict: 'rejected', reason: 'No figures' });
    const told = await bench.tenant.fork().find(OutboxMessage, { workflowId: second });
    expect(told.map(({ payload }) => payload)).toContainEqual({ signal: 'look' });
    review.runId = held;
    await expect(byRule()).rejects.toMatchObject(
      refusedWith('The content was rejected by a person.'),
    );
    expect(await review.open(hold)).toMatchObject({ verdict: 'rejected' });
    expect(await review.content()).toMatchObject({ status: 'draft', rejectReason: 'No figures' });
  });

  it('waits for a person where it was refused, and nobody is told any more that silence decides', async () => {
    await review.open(hold);
    const refused = { ...review.position(), contentId: review.contentId, reason: 'It is locked.' };
    await bench.once('pipeline', (does) => does.noteTimeOut(refused));
    expect((await review.run()).review).toMatchObject({ decidesAt: null, decidesTo: null });
    expect((await review.events()).at(-1)).toMatchObject({
      message: 'It could not be decided by itself (It is locked.); it waits for a person',
    });
  });
});

describe('a word that was written down', () => {
  it('has its own run look again: the task that wrote it may be lost with the server', async () => {
    await review.open();
    await review.record({});
    const { workflowId } = await review.run();
    const told = await bench.tenant.fork().find(OutboxMessage, { workflowId, kind: 'signal' });
    expect(told.map(({ payload }) => payload)).toEqual([{ signal: 'look' }]);
    expect(await review.open()).toMatchObject({ verdict: 'approved' });
  });

  it('is found by a workflow whose rows are complete already, and by none whose run ended otherwise', async () => {
    await review.open();
    await review.record({});
    const { runId } = review;
    await bench.tenant.transaction((em) => finishRun(em, { runId, status: 'completed' }));
    expect(await review.open()).toMatchObject({ verdict: 'approved' });
    await bench.tenant.fork().nativeUpdate(Run, { id: runId }, { status: 'failed' });
    await expect(review.open()).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('goes out only while its approval stands', async () => {
  await review.open();
  await review.record({});
  const integrationId = await review.addIntegration();
  const publish = () =>
    bench.once('pipeline', (does) =>
      does.preparePublication({
        ...{ ...review.position(), stage: 'publish', contentId: review.contentId, integrationId },
        ...{ remoteStatus: 'publish', mustBeApproved: true },
      }),
    );
  expect(await publish()).toEqual({ recordId: expect.any(String) });
  const back = { status: 'draft', approvedAt: null, approvedBy: null } as const;
  await review.change(back);
  await expect(publish()).rejects.toMatchObject({
    errors: {
      non_field_errors: ['The content is draft by now and was not published; approve it first.'],
    },
  });
});

describe('those who may approve', () => {
  it('are told once that it waits and once a reminder, the others are not', async () => {
    const { accountId, siteId } = bench.tenant;
    const granted = await review.addUser({ role: 'editor', notifyByEmail: false });
    await review.addUser({ role: 'editor' });
    await review.addUser({ role: 'viewer' });
    await review.addUser({ role: 'admin', isActive: false });
    await bench.tenant.transaction((em) =>
      em.insert(SiteUserAccess, { accountId, siteId, userId: granted }),
    );
    await review.open();
    await bench.twice('pipeline', (does) =>
      does.remindReviewers({ ...review.position(), contentId: review.contentId, number: 1 }),
    );
    const told = await notices();
    const lines = told.map(({ userId: reader, kind }) => `${kind} to ${reader}`);
    const expected = ['review_wanted', 'review_reminder'].flatMap((kind) =>
      [review.userId, granted].map((reader) => `${kind} to ${reader}`),
    );
    expect(lines.toSorted()).toEqual(expected.toSorted());
    expect(told[0]).toMatchObject({
      text: '"Cold brew" waits for approval. It waits until somebody decides.',
      data: { run_id: review.runId, content_id: review.contentId },
    });
    const mails = await bench.tenant.fork().find(EmailMessage, { template: 'review_waiting' });
    expect(mails.map((mail) => mail.userId)).toEqual([review.userId, review.userId]);
  });

  it('are told what silence means', async () => {
    await review.open({ ...defaultReviewSettings, timeOutSeconds: 3600, timeOutOutcome: 'reject' });
    const [notice] = await notices();
    expect(notice?.text).toMatch(
      /Without a word it is rejected at \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/,
    );
  });

  it('hear of a batch once, whatever its number of items', async () => {
    const batchId = review.runId;
    for (const _item of [1, 2]) {
      await review.beginAnother();
      await bench.tenant.fork().nativeUpdate(Run, { id: review.runId }, { parentRunId: batchId });
      await review.open();
    }
    expect(await notices()).toHaveLength(1);
  });

  it('are not reminded of what is decided', async () => {
    await review.open();
    await review.record({});
    await bench.once('pipeline', (does) =>
      does.remindReviewers({ ...review.position(), contentId: review.contentId, number: 1 }),
    );
    expect(await notices()).toHaveLength(1);
  });
});
