import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Customer, type RunDetail } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath, postsPath } from './support/sandbox.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
/** Longer than the platform needs for a step when nothing holds it. */
const longEnough = 2_000;
/** A killed worker's workflow is missed when its next task is not answered: ten seconds, and as long again. */
const withinSeconds = 90;
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

interface Waiting {
  runId: string;
  contentId: string;
  taskId: string;
}

const data = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
  const { status, body } = await answer;
  return { status, data: body.data as Record<string, unknown>, body };
};

/** A run as it is answered now: the client of the tests may not know its newest fields. */
const runOf = async (runId: string) => {
  const { data: run } = await data(customer.ask('GET', `runs/${runId}/`));
  return run as unknown as RunDetail & {
    awaiting_since: string | null;
    review: { content_id: string } | null;
  };
};

/** One article that is written, drawn, linked, optimised, and waits. */
async function waiting(stages?: string[]): Promise<Waiting> {
  const [taskId = ''] = await customer.createTasks(1);
  const body = {
    task_ids: [taskId],
    stages: stages ?? ['generate', 'image_prompts', 'images', 'link', 'optimize', 'publish'],
    approval_required: true,
  };
  const started = await data(customer.ask('POST', 'pipelines/content/', body));
  expect(started.status).toBe(202);
  const runId = String(started.data.run_id);
  await until('it waits', async () => (await runOf(runId)).status === 'awaiting_approval', 120);
  const { review } = await runOf(runId);
  return { runId, taskId, contentId: review?.content_id ?? '' };
}

const contentOf = async (id: string) =>
  (await data(customer.ask('GET', `writer/content/${id}/`))).data;

/** Posts that the sandbox's WordPress has taken. */
async function posts(): Promise<number> {
  const calls = await test.sandbox.requests(postsPath);
  return calls.filter(({ method, status }) => method === 'POST' && status === 201).length;
}

const act = (runId: string, action: string, body?: object) =>
  customer.ask('POST', `runs/${runId}/${action}/`, body);

describe('an article that waits', () => {
  it('goes out once when it is approved, however often that is clicked', async () => {
    const { runId, contentId } = await waiting();
    await wait(longEnough);
    expect(await posts()).toBe(0);
    expect(await runOf(runId)).toMatchObject({ status: 'awaiting_approval', stage: 'review' });
    expect(await contentOf(contentId)).toMatchObject({ status: 'review' });
    const answers = await Promise.all([1, 2, 3].map(() => act(runId, 'approve')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const run = await customer.ended(runId);
    expect(run).toMatchObject({
      status: 'completed',
      result: { published: 1, review: 'approved' },
    });
    expect(await posts()).toBe(1);
    expect(await contentOf(contentId)).toMatchObject({ status: 'published' });
    const again = await act(runId, 'reject', { reason: 'Too late' });
    expect(again.status).toBe(409);
    expect(JSON.stringify(again.body)).toContain('completed');
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });

  it('is a draft with the reason when it is rejected, and its task can be written anew', async () => {
    const { runId, contentId, taskId } = await waiting();
    expect((await act(runId, 'reject', { reason: 'No figures' })).status).toBe(200);
    const run = await customer.ended(runId);
    expect(run).toMatchObject({
      status: 'completed',
      result: { published: 0, review: 'rejected' },
    });
    expect(await contentOf(contentId)).toMatchObject({
      status: 'draft',
      reject_reason: 'No figures',
    });
    expect(await posts()).toBe(0);
    await expectLedgerToAddUp(test.platform, customer.accountId);
    const anew = await customer.ended(await customer.startPipelines([taskId], ['generate']));
    expect(anew.status).toBe('completed');
  });

  it('goes out as it was edited meanwhile, approved by the route of the content', async () => {
    const { runId, contentId } = await waiting(['generate', 'publish']);
    const edited = { title: 'Twelve hours of patience' };
    await customer.api.patch('/api/v1/writer/content/{id}/', {
      params: { path: { id: contentId } },
      body: edited,
    });
    const approved = await data(customer.ask('POST', `writer/content/${contentId}/approve/`));
    expect(approved).toMatchObject({ status: 200, data: { status: expect.any(String) } });
    expect((await customer.ended(runId)).status).toBe('completed');
    const { rows } = await test.platform.database.query(
      'select content_version, c.version, c.title from igny8_publishing_records r join igny8_contents c on c.id = r.content_id where c.id = $1',
      [contentId],
    );
    expect(rows[0]).toMatchObject({ title: edited.title });
    expect(rows[0].content_version).toBe(rows[0].version);
  });

  it('waits on while its worker is killed, and goes out once after the word', async () => {
    const { runId } = await waiting(['generate', 'publish']);
    const calls = (await test.sandbox.requests(chatPath)).length;
    await test.platform.processes.worker.killNine();
    const away = await act(runId, 'approve');
    expect(away.status).toBe(503);
    expect(await runOf(runId)).toMatchObject({ status: 'awaiting_approval' });
    await test.platform.processes.worker.start();
    await until('the word is heard', async () => (await act(runId, 'approve')).status === 200, 60);
    const run = await customer.ended(runId, withinSeconds);
    expect(run).toMatchObject({ status: 'completed', result: { published: 1 } });
    expect(await posts()).toBe(1);
    expect((await test.sandbox.requests(chatPath)).length).toBe(calls);
  });

  it('is put back when the run is cancelled, which says what it keeps', async () => {
    const { runId, contentId } = await waiting(['generate', 'link', 'publish']);
    await act(runId, 'pause');
    expect((await runOf(runId)).awaiting_since).not.toBeNull();
    expect((await act(runId, 'cancel')).status).toBe(200);
    const run = await customer.ended(runId);
    const status = String((await contentOf(contentId)).status);
    expect(['draft', 'linked']).toContain(status);
    expect(run).toMatchObject({
      status: 'cancelled',
      result: { kept: { content_id: contentId }, put_back: [`The content is ${status} again.`] },
    });
    const result = run.timeline.at(-1)?.data;
    expect(result).toMatchObject({ status: 'cancelled', credits_released: expect.any(Number) });
    expect(await posts()).toBe(0);
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });
});

describe('a batch whose articles wait', () => {
  it('hears a word for each, tells of itself once, and cancelled puts back what is undecided', async () => {
    const taskIds = await customer.createTasks(3);
    const body = { task_ids: taskIds, stages: ['generate', 'publish'], approval_required: true };
    const started = await data(customer.ask('POST', 'pipelines/content/', body));
    const batchId = String(started.data.run_id);
    const items = async () =>
      (await customer.run(batchId)).children.toSorted((left, right) =>
        left.title.localeCompare(right.title),
      );
    const statuses = async () => (await items()).map(({ status }) => status);
    const allWait = Array(3).fill('awaiting_approval').join();
    await until('all wait', async () => (await statuses()).join() === allWait);
    const [first, second, third] = await items();
    expect((await act(first?.id ?? '', 'approve')).status).toBe(200);
    expect((await act(second?.id ?? '', 'reject', { reason: 'Not now' })).status).toBe(200);
    const decided = 'completed,completed,awaiting_approval';
    await until('two are decided', async () => (await statuses()).join() === decided);
    expect((await act(batchId, 'cancel')).status).toBe(200);
    expect(await customer.ended(batchId)).toMatchObject({ status: 'cancelled' });
    expect(await statuses()).toEqual(['completed', 'completed', 'cancelled']);
    const { review } = await runOf(third?.id ?? '');
    expect(await contentOf(review?.content_id ?? '')).toMatchObject({ status: 'draft' });
    expect(await posts()).toBe(1);
    const { rows } = await test.platform.database.query(
      `select count(*)::int from igny8_notifications where account_id = $1 and kind = 'review_wanted'`,
      [customer.accountId],
    );
    expect(rows[0].count).toBe(1);
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });
});
