import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { uploadKeywords } from '#scripts/demo/plan.ts';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const embeddingsPath = '/v1/embeddings';
/** A killed worker's call is missed when its heartbeat is: 40 seconds, and as long again to be safe. */
const withinSeconds = 150;

const subjects =
  'kettle grinder hose mower drill saw piano guitar tent kayak helmet saddle sofa lamp curtain ' +
  'oven toaster blender router keyboard monitor camera tripod telescope';
const kinds = [
  'steel',
  'cordless',
  'portable',
  'vintage',
  'wooden',
  'mini',
  'large',
  'silent',
  'folding',
  'waterproof',
  'cheap',
  'best',
  'red',
  'for beginners',
  'replacement parts',
  'repair',
  'manual',
  'stand',
  'cover',
  'with timer',
  'for kids',
  'second hand',
  'rental',
  'reviews',
];
/** 600 keywords: two calls for vectors, more than ten for names. */
const manyKeywords = subjects
  .split(' ')
  .flatMap((subject) => [subject, ...kinds.map((kind) => `${kind} ${subject}`)]);

let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
  await test.sandbox.reset();
});

const importAll = (keywords: readonly string[]) =>
  uploadKeywords(customer.api, customer, ['keyword', ...keywords].join('\n'));

async function startClustering(asked: object = {}): Promise<string> {
  const body = { sector_id: customer.sectorId, ...asked };
  const answer = await customer.ask('POST', 'planner/keywords/auto_cluster/', body);
  expect(answer.status).toBe(202);
  return (answer.body.data as { run_id: string }).run_id;
}

/** Keywords with a cluster, clusters, and what the clusters say they hold. */
async function membership() {
  const { rows } = await test.platform.database.query(
    `select
       (select count(*)::int from igny8_keywords where account_id = $1 and cluster_id is not null) as mapped,
       (select count(*)::int from igny8_clusters where account_id = $1 and deleted_at is null) as clusters,
       (select coalesce(sum(keywords_count), 0)::int from igny8_clusters
         where account_id = $1 and deleted_at is null) as counted`,
    [customer.accountId],
  );
  return rows[0] as { mapped: number; clusters: number; counted: number };
}

/** Every text whose vector was asked for, however often. */
async function embeddedTexts(): Promise<number> {
  const { rows } = await test.platform.database.query(
    'select count(*)::int as texts from igny8_text_embeddings where account_id = $1',
    [customer.accountId],
  );
  return rows[0].texts;
}

const inFlight = async (path: string) => {
  const calls = await test.sandbox.requests(path);
  return calls.filter(({ status }) => status === null).length;
};

async function expectAllClusteredOnce(runId: string): Promise<void> {
  const run = await customer.ended(runId, withinSeconds);
  expect(run).toMatchObject({ status: 'completed', error: null });
  const { mapped, clusters, counted } = await membership();
  expect(run.result).toMatchObject({ keywords: mapped, clusters });
  expect(counted).toBe(mapped);
  expect(mapped).toBeGreaterThan(manyKeywords.length / 2);
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  expect(ledger).toMatchObject({ settlements: 1, settled: 10 });
}

describe('clustering', () => {
  it('goes on in mid-batch after its worker was killed: nothing twice, nothing lost', async () => {
    await importAll(manyKeywords);
    await test.sandbox.setRules(
      { match: { path: embeddingsPath }, effect: { delay_ms: 1_500 } },
      { match: { path: chatPath }, effect: { delay_ms: 1_500 } },
    );
    const runId = await startClustering();
    await until('vectors are bought', async () => (await inFlight(embeddingsPath)) > 0);
    await test.platform.processes.worker.killNine();
    await test.platform.processes.worker.start();
    await until('groups are named', async () => (await inFlight(chatPath)) > 0, withinSeconds);
    await test.platform.processes.worker.killNine();
    await test.sandbox.setRules();
    await test.platform.processes.worker.start();
    await expectAllClusteredOnce(runId);
    expect(await embeddedTexts()).toBe(manyKeywords.length);
  });

  it('that is paused while groups are named holds every call, and goes on when resumed', async () => {
    await importAll(manyKeywords);
    await test.sandbox.setRules({ match: { path: chatPath }, effect: { delay_ms: 1_000 } });
    const runId = await startClustering();
    await until('groups are named', async () => (await inFlight(chatPath)) > 0);
    expect((await customer.act(runId, 'pause')).status).toBe(200);
    await until('the calls under way have ended', async () => (await inFlight(chatPath)) === 0);
    const asked = (await test.sandbox.requests(chatPath)).length;
    await wait(2_500);
    expect(await test.sandbox.requests(chatPath)).toHaveLength(asked);
    await test.sandbox.setRules();
    await customer.act(runId, 'resume');
    await expectAllClusteredOnce(runId);
  });

  it('that is cancelled before anything is saved changes and costs nothing', async () => {
    await importAll(manyKeywords);
    await test.sandbox.setRules({ match: { path: embeddingsPath }, effect: { delay_ms: 2_000 } });
    const runId = await startClustering();
    await until('vectors are bought', async () => (await inFlight(embeddingsPath)) > 0);
    await customer.act(runId, 'cancel');
    expect(await customer.ended(runId)).toMatchObject({ status: 'cancelled' });
    expect(await membership()).toEqual({ mapped: 0, clusters: 0, counted: 0 });
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger.settlements).toBe(0);
  });

  it('shows a preview first when asked, and saves it when it is accepted', async () => {
    await importAll(manyKeywords);
    const runId = await startClustering({ preview: true, tightness: 'tight' });
    const waits = async () => (await customer.run(runId)).status === 'awaiting_approval';
    await until('it waits for a word', waits);
    expect(await membership()).toEqual({ mapped: 0, clusters: 0, counted: 0 });
    const { body } = await customer.ask('GET', `planner/cluster_proposals/?run_id=${runId}`);
    const [proposal] = body.results as { id: string; groups_count: number; status: string }[];
    expect(proposal).toMatchObject({ status: 'proposed' });
    const decided = await customer.ask('POST', `planner/cluster_proposals/${proposal?.id}/accept/`);
    expect(decided.status).toBe(200);
    await expectAllClusteredOnce(runId);
    expect((await membership()).clusters).toBe(proposal?.groups_count);
  });

  it('of keywords that came later lets them join, and names no cluster anew', async () => {
    await importAll(manyKeywords);
    await customer.ended(await startClustering(), withinSeconds);
    const before = await clusterNames();
    await importAll(['cordless folding kettle', 'vintage wooden kettle', 'large steel kettle']);
    const run = await customer.ended(await startClustering(), withinSeconds);
    expect(run.status).toBe('completed');
    const after = await clusterNames();
    for (const [id, name] of before) expect(after.get(id)).toBe(name);
  });
});

async function clusterNames(): Promise<Map<string, string>> {
  const { rows } = await test.platform.database.query<{ id: string; name: string }>(
    'select id, name from igny8_clusters where account_id = $1 and deleted_at is null',
    [customer.accountId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
