import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbedKeywords } from '#activities/planner/embed-keywords.ts';
import { createSaveClusters } from '#activities/planner/save-clusters.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let dependencies: ActivityDependencies;
let position: { accountId: string; runId: string; stage: string; percent: number };

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  dependencies = fakedVendors(database.orm);
  const runId = await startedRun(tenant, 30);
  position = { accountId: tenant.accountId, runId, stage: 'save', percent: 90 };
});

function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  return inActivity(`auto-cluster/${position.runId}`, () =>
    runInTenant(database.orm, tenant.accountId, work),
  );
}

async function addKeywords(texts: string[], clusterId: string | null = null): Promise<string[]> {
  const rows = texts.map((keyword) => ({ id: uuidv7(), keyword, originalKeyword: keyword }));
  await tenant.transaction((em) =>
    em.insertMany(
      Keyword,
      rows.map((row) => ({ ...tenant.place, ...row, clusterId })),
    ),
  );
  return rows.map((row) => row.id);
}

/** What grouping has found: one group for each list. */
async function propose(...groups: string[][]): Promise<void> {
  const proposed = groups.map((memberIds, index) => ({
    key: `g${index}`,
    memberIds,
    pillarId: memberIds[0] ?? '',
    cohesion: 1,
  }));
  const { runId } = position;
  await tenant.transaction((em) =>
    em.insert(ClusterProposal, {
      ...tenant.place,
      runId,
      keywordIds: groups.flat(),
      groups: proposed,
    }),
  );
}

const save = () => attempt(() => createSaveClusters(dependencies)(position));

async function clusterNames(): Promise<string[]> {
  const clusters = await tenant.fork().find(Cluster, {}, { orderBy: { name: 'asc' } });
  return clusters.map(({ name, status }) => `${name} (${status})`);
}

describe('saving clusters', () => {
  it('makes none of a group whose keywords somebody clustered or deleted meanwhile', async () => {
    const byHand = uuidv7();
    await tenant.transaction((em) =>
      em.insert(Cluster, { ...tenant.place, id: byHand, name: 'By hand', status: 'mapped' }),
    );
    const taken = await addKeywords(['garden hose', 'long garden hose'], byHand);
    const deleted = await addKeywords(['tea pot', 'glass tea pot']);
    const free = await addKeywords(['french press', 'large french press']);
    await propose(taken, deleted, free);
    await tenant.transaction((em) =>
      em.nativeUpdate(Keyword, { id: { $in: deleted } }, { deletedAt: new Date() }),
    );
    expect(await save()).toEqual({ keywords: 2, clusters: 1, leftOut: 0 });
    expect(await clusterNames()).toEqual(['By hand (mapped)', 'French press (mapped)']);
    const stayed = await tenant.fork().count(Keyword, { clusterId: byHand });
    expect(stayed).toBe(2);
  });

  it('joins the living cluster of the same subject', async () => {
    const living = uuidv7();
    await tenant.transaction((em) =>
      em.insert(Cluster, { ...tenant.place, id: living, name: 'Press', status: 'mapped' }),
    );
    await addKeywords(['french press', 'best french press'], living);
    await propose(await addKeywords(['french press large']), await addKeywords(['garden hose']));
    expect(await save()).toEqual({ keywords: 2, clusters: 2, leftOut: 0 });
    expect(await clusterNames()).toEqual(['Garden hose (mapped)', 'Press (mapped)']);
    expect(await tenant.fork().count(Keyword, { clusterId: living })).toBe(3);
  });

  it('says what all calls of the run cost', async () => {
    await propose(await addKeywords(['french press']));
    const call = { functionName: 'embed_keywords', provider: 'openai', model: 'm', attempt: 1 };
    const row = { ...call, accountId: tenant.accountId, latencyMilliseconds: 1 };
    await tenant.transaction(async (em) => {
      for (const [runId, costUsdMicros] of [
        [position.runId, 30],
        [position.runId, 12],
        [uuidv7(), 500],
      ] as const)
        await em.insert(AiRequestLog, { ...row, runId, costUsdMicros, status: 'ok' });
    });
    await save();
    const usage = await tenant.fork().findOneOrFail(CreditUsageLog, {});
    expect(Number(usage.costUsdMicros)).toBe(42);
  });
});

describe('buying vectors', () => {
  it('writes down a call that failed', async () => {
    await propose(await addKeywords(['french press']));
    const overloaded = { provider: 'instant', isSandbox: true, name: 'instant', maximumTexts: 1 };
    const embeddingModel = {
      ...overloaded,
      embed: vi.fn().mockRejectedValue(new Error('is overloaded')),
    };
    const embedKeywords = createEmbedKeywords({ ...dependencies, embeddingModel });
    const embed = () => attempt(() => embedKeywords({ ...position, batch: 0 }));
    await expect(embed()).rejects.toThrow('is overloaded');
    const log = await tenant.fork().findOneOrFail(AiRequestLog, {});
    expect(log).toMatchObject({
      runId: position.runId,
      functionName: 'embed_keywords',
      status: 'failed',
      error: 'is overloaded',
    });
  });
});
