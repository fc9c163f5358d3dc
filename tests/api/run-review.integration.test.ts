import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReviewActivities } from '#activities/writer/review/create-review-activities.ts';
import { unavailable } from '#contracts/shared/app-error.ts';
import type { ReviewAnswer, SentWord } from '#contracts/workflows/progress.ts';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let sent: SentWord[];
/** How Temporal and its workers behave. */
let hear: (word: SentWord) => Promise<ReviewAnswer | null>;

beforeAll(async () => {
  api = await createTestApi({
    sendWord: (word) => {
      sent.push(word);
      return hear(word);
    },
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  sent = [];
  hear = writeDown;
});

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

/** What the workflow does with a word: the step that writes it down. */
async function writeDown({ workflowId, verdict, word }: SentWord): Promise<ReviewAnswer> {
  return inTenant(async (em) => {
    const { id: runId, accountId, review } = await em.findOneOrFail(Run, { workflowId });
    return createReviewActivities({ orm: api.dependencies.orm } as never).recordVerdict({
      ...{ accountId, runId, stage: 'review', percent: 90 },
      ...{ contentId: review?.contentId ?? '', verdict, by: 'person', userId: word.userId },
      reason: word.reason ?? null,
    });
  });
}

/** A pipeline over one article that has come to its review. */
async function waiting(): Promise<{ runId: string; contentId: string }> {
  const { siteId: site_id, sectorId: sector_id } = tenant;
  const text = { title: 'Cold brew', html_content: '<p>Twelve hours.</p>' };
  const made = await tenant.post('writer/content/', { site_id, sector_id, ...text }).expect(201);
  const contentId: string = made.body.data.id;
  const task = await tenant
    .post('writer/tasks/', { site_id, sector_id, title: 'Cold brew' })
    .expect(201);
  const body = { task_ids: [task.body.data.id], stages: ['generate'], approval_required: true };
  const started = await tenant.post('pipelines/content/', body).expect(202);
  const runId: string = started.body.data.run_id;
  await inTenant(async (em) => {
    // As it is when the article is written: the content is the task's, and the task is done.
    await em.nativeUpdate(Content, { id: contentId }, { taskId: task.body.data.id });
    await em.execute(`update igny8_tasks set status = 'completed' where id = ?`, [
      task.body.data.id,
    ]);
    const position = { accountId: tenant.accountId, runId, stage: 'review', percent: 90 };
    await em.transactional((inner) => recordProgress(inner, { ...position, message: 'Written' }));
    await createReviewActivities({ orm: api.dependencies.orm } as never).openReview({
      ...{ ...position, contentId, settings: defaultReviewSettings },
    });
  });
  return { runId, contentId };
}

const runOf = async (runId: string) => (await tenant.get(`runs/${runId}/`).expect(200)).body.data;
const contentOf = async (id: string) =>
  (await tenant.get(`writer/content/${id}/`).expect(200)).body.data;
const reasonsOf = ({ body }: { body: { errors: Record<string, string[]> } }) =>
  body.errors.non_field_errors;

describe('a pipeline that waits', () => {
  it('asks for approval where that is required, as its site says', async () => {
    const { runId } = await waiting();
    const { input } = await inTenant((em) =>
      em.findOneOrFail(Run, { id: runId }, { populate: ['input'] }),
    );
    expect(input).toMatchObject({
      stages: ['generate', 'review'],
      review: { remindAfterSeconds: [86_400, 259_200], timeOutSeconds: null, hold: null },
    });
  });

  it('may be approved by the automation after a time in which it can be rejected', async () => {
    const settings = { review: { hold_seconds: 3600, remind_after_seconds: [] } };
    await tenant.patch(`auth/sites/${tenant.siteId}/`, { settings }).expect(200);
    const { runId } = await waiting();
    const { input } = await inTenant((em) =>
      em.findOneOrFail(Run, { id: runId }, { populate: ['input'] }),
    );
    expect(input).toMatchObject({
      review: { remindAfterSeconds: [], hold: { seconds: 3600, by: 'automation' } },
    });
  });

  it('says since when and with what, is approved by name, and a second click does no harm', async () => {
    const { runId, contentId } = await waiting();
    const run = await runOf(runId);
    expect(run).toMatchObject({ status: 'awaiting_approval', review: { content_id: contentId } });
    expect(Date.parse(run.awaiting_since)).toBeGreaterThan(0);
    const first = await tenant.post(`runs/${runId}/approve/`).expect(200);
    expect(first.body.data).toEqual({ id: runId, status: 'running' });
    const second = await tenant.post(`runs/${runId}/approve/`).expect(200);
    expect(second.body.data).toEqual(first.body.data);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ verdict: 'approved', word: { userId: tenant.userId } });
    const { status, approved_by_id } = await contentOf(contentId);
    expect([status, approved_by_id]).toEqual(['approved', tenant.userId]);
    expect((await runOf(runId)).review).toMatchObject({
      verdict: 'approved',
      decided_by: 'person',
    });
    const { body: audit } = await tenant.get(
      `system/audit-log/?object_id=${contentId}&user_id=${tenant.userId}`,
    );
    expect(audit.results[0]).toMatchObject({ object_type: 'content' });
  });

  it('is rejected with a reason, and not without', async () => {
    const { runId, contentId } = await waiting();
    const { body } = await tenant.post(`runs/${runId}/reject/`).expect(400);
    expect(body.errors).toEqual({ reason: ['This field is required'] });
    await tenant.post(`runs/${runId}/reject/`, { reason: 'Too long' }).expect(200);
    expect(await contentOf(contentId)).toMatchObject({
      status: 'draft',
      reject_reason: 'Too long',
    });
    const after = await tenant.post(`runs/${runId}/approve/`).expect(409);
    expect(reasonsOf(after)).toEqual([
      'The run is running and does not wait for a word: it cannot be approved.',
    ]);
  });

  it('hears the same key as one word', async () => {
    const { runId } = await waiting();
    hear = async () => {
      throw unavailable();
    };
    const ask = () =>
      tenant.post(`runs/${runId}/approve/`).set('Idempotency-Key', 'click-7').expect(503);
    const answer = await ask();
    await ask();
    expect(answer.headers['retry-after']).toBeDefined();
    expect(sent.map(({ updateId }) => updateId)).toEqual(['approved:click-7', 'approved:click-7']);
    expect(await runOf(runId)).toMatchObject({ status: 'awaiting_approval' });
  });

  it('whose workflow Temporal has lost is to be asked again later; one that has ended is refused', async () => {
    const { runId } = await waiting();
    hear = async () => null;
    await tenant.post(`runs/${runId}/approve/`).expect(503);
    hear = async () => {
      const ended = { status: 'cancelled', awaitingSince: null, endedAt: new Date() } as const;
      await inTenant((em) => em.nativeUpdate(Run, { id: runId }, ended));
      return null;
    };
    const refused = await tenant.post(`runs/${runId}/approve/`).expect(409);
    expect(reasonsOf(refused)?.[0]).toContain('The run is cancelled');
  });

  it('can be paused and resumed, and waits all the while', async () => {
    const { runId } = await waiting();
    const act = async (action: string) =>
      (await tenant.post(`runs/${runId}/${action}/`).expect(200)).body.data.status;
    expect(await act('pause')).toBe('paused');
    expect((await runOf(runId)).awaiting_since).not.toBeNull();
    expect(await act('resume')).toBe('awaiting_approval');
    await act('pause');
    expect(await act('approve')).toBe('paused');
    expect(await act('resume')).toBe('running');
  });
});

describe('a content that a pipeline waits with', () => {
  it('is approved by its own route, and the run hears the word', async () => {
    const { runId, contentId } = await waiting();
    const { body } = await tenant.post(`writer/content/${contentId}/approve/`).expect(200);
    expect(body.data).toMatchObject({ status: 'approved', approved_by_id: tenant.userId });
    expect(sent).toEqual([expect.objectContaining({ verdict: 'approved' })]);
    expect(await runOf(runId)).toMatchObject({ status: 'running' });
  });

  it('is rejected by its own route', async () => {
    const { contentId } = await waiting();
    const { body } = await tenant
      .post(`writer/content/${contentId}/reject/`, { reason: 'No sources' })
      .expect(200);
    expect(body.data).toMatchObject({ status: 'draft', reject_reason: 'No sources' });
    expect(sent).toEqual([expect.objectContaining({ verdict: 'rejected' })]);
  });

  it('is not approved as another text than was read', async () => {
    const { contentId } = await waiting();
    const { row_version } = await contentOf(contentId);
    await tenant.patch(`writer/content/${contentId}/`, { title: 'Better' }).expect(200);
    await tenant
      .post(`writer/content/${contentId}/approve/`)
      .set('If-Match', `"${row_version}"`)
      .expect(409);
    expect(sent).toEqual([]);
  });

  it('moved by a change of its state tells the run to look', async () => {
    const { runId, contentId } = await waiting();
    await tenant.patch(`writer/content/${contentId}/`, { status: 'approved' }).expect(200);
    const { workflowId } = await inTenant((em) => em.findOneOrFail(Run, { id: runId }));
    const told = await inTenant((em) => em.find(OutboxMessage, { workflowId, kind: 'signal' }));
    expect(told.map(({ payload }) => payload)).toEqual([{ signal: 'look' }]);
    expect(api.delivered).toContain(told[0]?.id);
  });

  it('that nothing waits with is decided by its row alone', async () => {
    const { siteId: site_id, sectorId: sector_id } = tenant;
    const text = { title: 'Alone', html_content: '<p>One.</p>' };
    const made = await tenant.post('writer/content/', { site_id, sector_id, ...text });
    await tenant.post(`writer/content/${made.body.data.id}/approve/`).expect(200);
    expect(sent).toEqual([]);
  });
});

describe('a clustering run', () => {
  async function proposing(): Promise<string> {
    const { siteId: site_id, sectorId: sector_id } = tenant;
    await tenant.post('planner/keywords/', { site_id, sector_id, keyword: 'cold brew' });
    const { body } = await tenant
      .post('planner/keywords/auto_cluster/', { sector_id, preview: true })
      .expect(202);
    const runId: string = body.data.run_id;
    await inTenant(async (em) => {
      await em.nativeUpdate(ClusterProposal, { runId }, { status: 'proposed' });
      const waits = { status: 'awaiting_approval', awaitingSince: new Date() } as const;
      await em.nativeUpdate(Run, { id: runId }, waits);
    });
    return runId;
  }

  const proposalOf = (runId: string) =>
    inTenant((em) => em.findOneOrFail(ClusterProposal, { runId }));

  it('is approved by the same route, twice without harm', async () => {
    const runId = await proposing();
    for (const _click of [1, 2]) {
      const { body } = await tenant.post(`runs/${runId}/approve/`).expect(200);
      expect(body.data).toEqual({ id: runId, status: 'running' });
    }
    expect(await proposalOf(runId)).toMatchObject({ status: 'accepted' });
    expect((await runOf(runId)).awaiting_since).toBeNull();
    const refused = await tenant.post(`runs/${runId}/reject/`, { reason: 'No' }).expect(409);
    expect(reasonsOf(refused)).toEqual(['The proposal is accepted and cannot be discarded.']);
  });

  it('is rejected by it, with the reason in its timeline', async () => {
    const runId = await proposing();
    await tenant.post(`runs/${runId}/reject/`, { reason: 'Groups are too wide' }).expect(200);
    expect(await proposalOf(runId)).toMatchObject({ status: 'discarded' });
    const { timeline } = await runOf(runId);
    expect(timeline.at(-1).data.message).toBe('Discarded: Groups are too wide');
  });
});

it('a run that waits for nobody is not approved, naming where it stands', async () => {
  const { siteId: site_id, sectorId: sector_id } = tenant;
  const task = await tenant.post('writer/tasks/', { site_id, sector_id, title: 'Espresso' });
  const body = { ids: [task.body.data.id] };
  const started = await tenant.post('writer/tasks/auto_generate_content/', body).expect(202);
  const refused = await tenant.post(`runs/${started.body.data.run_id}/approve/`).expect(409);
  expect(reasonsOf(refused)).toEqual([
    'The run is queued and does not wait for a word: it cannot be approved.',
  ]);
  expect(sent).toEqual([]);
});
