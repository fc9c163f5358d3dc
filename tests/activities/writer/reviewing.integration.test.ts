import { beforeEach, describe, expect, it } from 'vitest';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import { AuditLog } from '#entities/system/audit-log.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Notification } from '#entities/system/notification.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { useActivityBench } from '../support/activity-bench.ts';
import { ReviewBench } from './review-bench.ts';

const bench = useActivityBench();
let review: ReviewBench;

beforeEach(async () => {
  review = new ReviewBench(bench);
  await review.begin();
});

describe('a content that comes to its review', () => {
  it('needs review, and its run says that it waits, since when and what for', async () => {
    const [first, second] = await bench.twice('pipeline', (does) =>
      does.openReview({
        ...review.position(),
        contentId: review.contentId,
        settings: defaultReviewSettings,
      }),
    );
    expect(await review.content()).toMatchObject({ status: 'review' });
    const run = await review.run();
    // A second execution waits on from when the first began.
    const waits = { verdict: null, since: run.awaitingSince?.toISOString() };
    expect([first, second]).toEqual([waits, waits]);
    expect(run).toMatchObject({ status: 'awaiting_approval', stage: 'review' });
    expect(run.awaitingSince).toBeInstanceOf(Date);
    expect(run.review).toMatchObject({
      contentId: review.contentId,
      statusBefore: 'draft',
      verdict: null,
      decidesAt: null,
    });
    const told = (await review.events()).filter(({ status }) => status === 'awaiting_approval');
    expect(told).toEqual([
      expect.objectContaining({
        message: '"Cold brew" waits for approval',
        content_id: review.contentId,
      }),
    ]);
  });

  it('waits on, as before and without another notice, when its run is started anew', async () => {
    await review.open();
    const before = await review.run();
    const notices = () => bench.tenant.fork().count(Notification, {});
    const told = await notices();
    const lost = { status: 'queued', stage: 'review' } as const;
    await bench.tenant.fork().nativeUpdate(Run, { id: review.runId }, lost);
    await bench.tenant.transaction((em) =>
      recordProgress(em, { ...review.position(), stage: 'write', message: 'Begun again' }),
    );
    expect(await review.run()).toMatchObject({ status: 'running', stage: 'write' });
    const since = before.awaitingSince?.toISOString();
    expect(await review.open()).toEqual({ verdict: null, since });
    expect(await review.open()).toEqual({ verdict: null, since });
    const { awaitingSince, review: shown } = before;
    expect(await review.run()).toMatchObject({
      ...{ status: 'awaiting_approval', stage: 'review', awaitingSince, review: shown },
    });
    const waits = (await review.events()).filter(({ status }) => status === 'awaiting_approval');
    expect(waits).toHaveLength(2);
    expect(await notices()).toBe(told);
  });

  it('tells when silence decides, and how', async () => {
    await review.open({ ...defaultReviewSettings, hold: { seconds: 3600, by: 'rule' } });
    const { review: shown, awaitingSince } = await review.run();
    expect(shown).toMatchObject({ decidesTo: 'approved' });
    const wait = Date.parse(shown?.decidesAt ?? '') - (awaitingSince?.getTime() ?? 0);
    expect(wait).toBe(3_600_000);
  });

  it.each(['linked', 'optimized'] as const)(
    'goes back to %s when its review is called off',
    async (status) => {
      await review.change({ status });
      await review.open();
      const [first, second] = await bench.twice('pipeline', (does) =>
        does.closeReview({ ...review.position(), contentId: review.contentId }),
      );
      expect([first, second]).toEqual([status, null]);
      expect(await review.content()).toMatchObject({ status });
      expect((await review.run()).awaitingSince).toBeNull();
    },
  );

  it('that was approved before and not changed since needs no second word', async () => {
    await review.change({ status: 'approved' });
    expect(await review.open()).toMatchObject({ verdict: 'approved' });
    expect(await review.run()).toMatchObject({ status: 'running', awaitingSince: null });
  });

  it('that was approved before and changed by this run is reviewed anew', async () => {
    await bench.tenant.transaction(async (em) => {
      await em.nativeUpdate(Content, { id: review.contentId }, { status: 'approved', version: 2 });
      const { accountId } = bench.tenant;
      const text = { title: 'Cold brew', html: '<p>Changed.</p>', reason: 'linked' };
      await em.insert(ContentVersion, {
        accountId,
        contentId: review.contentId,
        version: 2,
        ...text,
        madeByRunId: review.runId,
      });
    });
    expect(await review.open()).toMatchObject({ verdict: null });
    expect(await review.content()).toMatchObject({ status: 'review', approvedAt: null });
  });

  it.each([
    ['after', 'is reviewed anew', null],
    ['before', 'needs no second word', 'approved'],
  ])(
    'that was changed %s its approval by a run that is tried again %s',
    async (when, _what, verdict) => {
      const first = review.runId;
      await review.beginAnother();
      const madeAt = new Date('2026-11-21T12:00:00Z');
      const approvedAt = new Date(madeAt.getTime() + (when === 'before' ? 60_000 : -60_000));
      await bench.tenant.transaction(async (em) => {
        const { contentId: id } = review;
        await em.nativeUpdate(Run, { id: review.runId }, { retryOfRunId: first });
        const content = await em.findOneOrFail(Content, { id });
        await storeVersion(em, content, { runId: first, reason: 'linked', madeAt });
        await em.nativeUpdate(Content, { id }, { status: 'approved', approvedAt });
      });
      expect(await review.open()).toMatchObject({ verdict });
    },
  );

  it('that is out stays out while its changes are reviewed; rejected it keeps the reason', async () => {
    const out = { status: 'published', version: 3, publishedVersion: 2 } as const;
    await review.change(out);
    expect(await review.open()).toMatchObject({ verdict: null });
    await review.record({ verdict: 'rejected', reason: 'The links lead nowhere' });
    expect(await review.content()).toMatchObject({
      ...out,
      rejectReason: 'The links lead nowhere',
    });
  });

  it('that is out unchanged needs no word', async () => {
    const out = { status: 'published', version: 2, publishedVersion: 2 } as const;
    await review.change(out);
    expect(await review.open()).toMatchObject({ verdict: 'approved' });
  });

  it('and is archived cannot be reviewed', async () => {
    await review.change({ status: 'archived' });
    await expect(review.open()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a word', () => {
  beforeEach(() => review.open());

  it('approves once, by name, with the audit log and the timeline saying who', async () => {
    expect(await review.record({})).toEqual({ status: 'running' });
    expect(await review.record({})).toEqual({ status: 'running' });
    expect(await review.content()).toMatchObject({ status: 'approved', approvedBy: review.userId });
    const audit = await bench.tenant
      .fork()
      .find(AuditLog, { objectType: 'content', objectId: review.contentId });
    expect(audit).toEqual([expect.objectContaining({ userId: review.userId, action: 'update' })]);
    expect(audit[0]?.changedFields).toContain('approved_by');
    const run = await review.run();
    expect(run).toMatchObject({ status: 'running', awaitingSince: null });
    expect(run.review).toMatchObject({
      verdict: 'approved',
      decidedBy: 'person',
      userId: review.userId,
    });
    const told = (await review.events()).filter(({ verdict }) => verdict === 'approved');
    expect(told).toEqual([
      expect.objectContaining({ user_id: review.userId, message: 'Approved' }),
    ]);
  });

  it('rejects: the content is a draft that keeps the reason', async () => {
    await review.record({ verdict: 'rejected', reason: 'Too long' });
    expect(await review.content()).toMatchObject({ status: 'draft', rejectReason: 'Too long' });
    expect((await review.run()).review).toMatchObject({ verdict: 'rejected', reason: 'Too long' });
    expect((await review.events()).at(-1)).toMatchObject({ message: 'Rejected: Too long' });
  });

  it('against the first one is refused, naming both', async () => {
    await review.record({});
    await expect(review.record({ verdict: 'rejected', reason: 'No' })).rejects.toMatchObject({
      errors: { non_field_errors: ['The content is approved already and cannot be rejected.'] },
    });
  });

  it('of nobody is on record without a name', async () => {
    await review.beginAnother();
    const approving = { timeOutSeconds: 3600, timeOutOutcome: 'approve' } as const;
    await review.open({ ...defaultReviewSettings, ...approving });
    await review.record({ by: 'time_out', userId: null });
    expect(await review.content()).toMatchObject({ status: 'approved', approvedBy: null });
    expect((await review.content()).approvedAt).toBeInstanceOf(Date);
    expect((await review.events()).at(-1)).toMatchObject({
      message: 'Approved, because its time was up',
      decided_by: 'time_out',
    });
  });

  it('about a content in the Trash is refused, and it waits on', async () => {
    await review.change({ deletedAt: new Date() });
    await expect(review.record({})).rejects.toMatchObject({ code: 'conflict' });
    expect(await review.run()).toMatchObject({ status: 'awaiting_approval' });
  });

  it('for a paused run leaves it paused, and resumed without one it waits again', async () => {
    const act = (action: 'pause' | 'resume') =>
      bench.tenant.transaction((em) => controlRun(em, review.runId, action));
    expect(await act('pause')).toMatchObject({ status: 'paused' });
    expect(await act('resume')).toMatchObject({ status: 'awaiting_approval' });
    await act('pause');
    expect(await review.record({})).toEqual({ status: 'paused' });
    expect(await act('resume')).toMatchObject({ status: 'running' });
  });

  it('that ends the run leaves nothing waiting', async () => {
    await bench.tenant.transaction((em) =>
      finishRun(em, { runId: review.runId, status: 'cancelled' }),
    );
    expect(await review.run()).toMatchObject({ status: 'cancelled', awaitingSince: null });
  });
});
