import { beforeAll, expect, it } from 'vitest';
import { Customer, type RunDetail } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { expectOnceEach, paidCalls } from './support/once-each.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const withinSeconds = 240;
const keywords = [
  'pour over coffee ratio',
  'best pour over coffee ratio',
  'pour over coffee ratio chart',
  'clean a burr grinder',
  'how to clean a burr grinder',
  'burr grinder cleaning',
];

let customer: Customer;
/** The request, and what its two retries made of it. */
let runs: [RunDetail, RunDetail, RunDetail];
/** Paid calls, by what was asked, when the first run had failed and when all was over. */
let calls: { midway: Record<string, number>; atEnd: Record<string, number> };

/** The run that a retry has started, when it has ended. */
async function retried(runId: string): Promise<RunDetail> {
  const answer = await customer.ask('POST', `runs/${runId}/retry/`);
  expect(answer.status).toBe(202);
  const next = answer.body.data as { run_id: string; retry_of_run_id: string };
  expect(next.retry_of_run_id).toBe(runId);
  return customer.ended(next.run_id, withinSeconds);
}

/** Ids of a table's living rows of the customer. */
async function idsIn(table: 'clusters' | 'content_ideas' | 'tasks'): Promise<string[]> {
  const { rows } = await test.platform.database.query<{ id: string }>(
    `select id from igny8_${table} where account_id = $1 and deleted_at is null order by id`,
    [customer.accountId],
  );
  return rows.map(({ id }) => id);
}

/** Children of a run, by type and how they ended. */
async function childrenOf(runId: string): Promise<Record<string, number>> {
  const { rows } = await test.platform.database.query<{ child: string; count: number }>(
    `select type || ' ' || status as child, count(*)::int as count from igny8_runs
     where parent_run_id = $1 group by 1`,
    [runId],
  );
  return Object.fromEntries(rows.map(({ child, count }) => [child, count]));
}

beforeAll(async () => {
  customer = await Customer.register(test.platform);
  await test.sandbox.reset();
  const place = { site_id: customer.siteId, sector_id: customer.sectorId };
  const ids: string[] = [];
  for (const keyword of keywords) {
    const { body } = await customer.ask('POST', 'planner/keywords/', { ...place, keyword });
    ids.push((body.data as { id: string }).id);
  }
  await test.sandbox.setRules({ match: { function: 'generate_ideas' }, effect: 'refusal' });
  const started = await customer.ask('POST', 'pipelines/content/', {
    keyword_ids: ids,
    ideas_per_cluster: 1,
  });
  const { run_id: runId } = started.body.data as { run_id: string };
  const first = await customer.ended(runId, withinSeconds);
  const midway = await paidCalls(test.sandbox);
  // Of the articles one alone is refused.
  await test.sandbox.setRules({
    match: { function: 'generate_content' },
    effect: 'refusal',
    times: 1,
  });
  const second = await retried(first.id);
  await test.sandbox.setRules();
  runs = [first, second, await retried(second.id)];
  calls = { midway, atEnd: await paidCalls(test.sandbox) };
});

it('stops at the stage that failed, says which, and keeps what was made before', async () => {
  const [first] = runs;
  expect(first.status).toBe('failed');
  expect(first.error).toMatchObject({ category: 'content_refused', stage: 'ideas' });
  const clusters = await idsIn('clusters');
  expect(clusters.length).toBeGreaterThan(1);
  expect(await childrenOf(first.id)).toEqual({
    'autoCluster completed': 1,
    'generateIdeas failed': clusters.length,
  });
});

it('is retried from there: the clusters are not made again, and a failed article leaves the others', async () => {
  const [, second] = runs;
  const clusters = await idsIn('clusters');
  expect(second.status).toBe('completed');
  expect(await childrenOf(second.id)).toEqual({
    'generateIdeas completed': clusters.length,
    'contentPipeline completed': clusters.length - 1,
    'contentPipeline failed': 1,
  });
});

it('is retried for the article that failed, and for nothing else', async () => {
  const [, , third] = runs;
  expect(third.status).toBe('completed');
  expect(await childrenOf(third.id)).toEqual({ 'contentPipeline completed': 1 });
});

it('has in the end one article, one picture and one post of each idea', async () => {
  const clusters = await idsIn('clusters');
  expect(await idsIn('content_ideas')).toHaveLength(clusters.length);
  const tasks = await idsIn('tasks');
  expect(tasks).toHaveLength(clusters.length);
  await expectOnceEach(test.platform, test.sandbox, tasks);
});

it('pays for each step once, and the ledger adds up', async () => {
  const clusters = (await idsIn('clusters')).length;
  const { midway, atEnd } = calls;
  // One that is refused is asked once and costs nothing.
  expect(atEnd).toEqual({
    ...midway,
    // Of the keywords once, and of the ideas of each cluster.
    '/v1/embeddings': 1 + clusters,
    generate_ideas: 2 * clusters,
    generate_content: clusters + 1,
    generate_image_prompts: clusters,
    image: clusters,
  });
  const { settled } = await expectLedgerToAddUp(test.platform, customer.accountId);
  expect(settled).toBe(runs.reduce((sum, { credits_used: used }) => sum + used, 0));
});
