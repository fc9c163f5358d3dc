import { describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useActivityBench } from './support/activity-bench.ts';
import { countRows, settlementsOf } from './support/rows.ts';

const bench = useActivityBench();
const keywords = [
  'pour over coffee',
  'pour over coffee maker',
  'pour over coffee kettle',
  'coffee grinder',
  'manual coffee grinder',
  'electric coffee grinder',
];

async function addKeywords(texts: readonly string[]): Promise<void> {
  const { place } = bench.tenant;
  await bench.tenant.transaction((em) =>
    em.insertMany(
      Keyword,
      texts.map((keyword) => ({ ...place, id: uuidv7(), keyword, originalKeyword: keyword })),
    ),
  );
}

/** A run over keywords of its tenant, with the position its steps report. */
async function clusteringRun() {
  const { accountId, sectorId } = bench.tenant;
  await addKeywords(keywords);
  const runId = await startedRun(bench.tenant, 30);
  const position = { accountId, runId, stage: 'load', percent: 20 };
  return { position, sectorId, workflowId: `auto-cluster/${runId}` };
}

/** One AI step to its end, each activity done twice. */
async function aiStepTwice(
  { position, workflowId }: Awaited<ReturnType<typeof clusteringRun>>,
  functionName: string,
  subject: Record<string, string | number>,
) {
  const { accountId } = position;
  const step = { ...position, functionName, step: functionName, subject };
  const [{ stepId }] = await bench.twice(workflowId, (does) => does.prepareAiStep(step));
  await bench.twice(workflowId, (does) => does.callModel({ accountId, stepId, turn: 0 }));
  const save = { ...position, stepId, turn: 0 };
  const [first, second] = await bench.twice(workflowId, (does) => does.saveAiStep(save));
  expect(second).toEqual(first);
  return first;
}

describe('clustering, with every activity done twice', () => {
  it('buys vectors once, saves each cluster once and charges the run once', async () => {
    const run = await clusteringRun();
    const { position, sectorId, workflowId } = run;
    await bench.twice(workflowId, (does) => does.loadKeywords({ ...position, sectorId }));
    await bench.twice(workflowId, (does) => does.embedKeywords({ ...position, batch: 0 }));
    expect(await bench.sandbox.requests('/v1/embeddings')).toHaveLength(1);
    const [grouped, again] = await bench.twice(workflowId, (does) => does.groupKeywords(position));
    expect(again).toEqual(grouped);
    await aiStepTwice(run, 'auto_cluster', { batch: 0 });
    await bench.twice(workflowId, (does) => does.saveGroups({ ...position, batch: 0 }));
    const [saved, repeated] = await bench.twice(workflowId, (does) =>
      does.finishClustering(position),
    );
    expect(repeated).toEqual(saved);
    expect(saved.keywords).toBe(keywords.length);
    const rows = await countRows(bench.tenant, Cluster, ClusterProposal, TextEmbedding);
    expect(rows).toEqual({
      Cluster: saved.clusters,
      ClusterProposal: 1,
      TextEmbedding: keywords.length,
    });
    expect(await settlementsOf(bench.tenant)).toEqual(['Clustering operation: 10']);
  });

  it('keeps the choice of keywords that it made first', async () => {
    const { position, sectorId, workflowId } = await clusteringRun();
    const load = { ...position, sectorId };
    const first = await bench.once(workflowId, (does) => does.loadKeywords(load));
    await addKeywords(
      Array.from({ length: 600 }, (_, index) => `keyword that came later ${index}`),
    );
    const second = await bench.once(workflowId, (does) => does.loadKeywords(load));
    expect(second).toEqual(first);
    const proposal = await bench.tenant
      .fork()
      .findOneOrFail(ClusterProposal, {}, { populate: ['keywordIds'] });
    expect(proposal.keywordIds).toHaveLength(keywords.length);
  });
});

describe('ideas, with every activity done twice', () => {
  it('are saved once, and the ledger says how many they are', async () => {
    const run = await clusteringRun();
    const clusterId = uuidv7();
    const { place } = bench.tenant;
    await bench.tenant.transaction(async (em) => {
      await em.insert(Cluster, { ...place, id: clusterId, name: 'Pour over coffee' });
      await em.nativeUpdate(Keyword, {}, { clusterId, status: 'mapped' });
    });
    const saved = await aiStepTwice(run, 'generate_ideas', { clusterId, count: 3 });
    expect(saved).toMatchObject({ outcome: 'saved', result: { ideas: 3 } });
    expect(await countRows(bench.tenant, ContentIdea)).toEqual({ ContentIdea: 3 });
    expect(await settlementsOf(bench.tenant)).toEqual(['Generated 3 idea(s): 15']);
  });
});
