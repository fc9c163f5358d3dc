import { beforeEach } from 'vitest';
import { createCloseProposal } from '#activities/planner/clustering/close-proposal.ts';
import { createFinishClustering } from '#activities/planner/clustering/finish-clustering.ts';
import { createSaveGroups } from '#activities/planner/clustering/save-groups.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { inActivity } from './in-activity.ts';
import { type FoundGroup, proposeGroups } from './propose-groups.ts';

interface Position {
  accountId: string;
  runId: string;
  stage: string;
  percent: number;
}

/** A tenant with a clustering run that has grouped and is to be saved; both are new in each test. */
export function useClusteringRun() {
  const database = openDatabase();
  let tenant: Tenant;
  let position: Position;

  async function beginRun(): Promise<void> {
    const runId = await startedRun(tenant, 30);
    position = { accountId: tenant.accountId, runId, stage: 'save', percent: 90 };
  }

  beforeEach(async () => {
    tenant = await createTenant(database.orm, { credits: 200 });
    await beginRun();
  });

  function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    return inActivity(`auto-cluster/${position.runId}`, () =>
      runInTenant(database.orm, tenant.accountId, work),
    );
  }

  const dependencies = () => ({ orm: database.orm });
  const saveGroups = (batch = 0) =>
    attempt(() => createSaveGroups(dependencies())({ ...position, batch }));
  const finish = () => attempt(() => createFinishClustering(dependencies())(position));
  return {
    get tenant() {
      return tenant;
    },
    get position() {
      return position;
    },
    beginRun,
    saveGroups,
    finish,
    close: () => attempt(() => createCloseProposal(dependencies())(position)),
    async save() {
      await saveGroups();
      return finish();
    },
    propose: (groups: FoundGroup[], also: Parameters<typeof proposeGroups>[3] = {}) =>
      proposeGroups(tenant, position.runId, groups, also),
    addKeywords: (texts: string[], clusterId: string | null = null) =>
      addKeywords(tenant, texts, clusterId),
    addCluster: (name: string, own: { touchedAt?: Date } = {}) => addCluster(tenant, name, own),
    clusterNames: () => clusterNames(tenant),
    keywordOf: (id: string) => tenant.fork().findOneOrFail(Keyword, { id }),
  };
}

async function addKeywords(
  tenant: Tenant,
  texts: string[],
  clusterId: string | null,
): Promise<string[]> {
  const rows = texts.map((keyword) => ({ id: uuidv7(), keyword, originalKeyword: keyword }));
  const status = clusterId ? ('mapped' as const) : ('new' as const);
  await tenant.transaction((em) =>
    em.insertMany(
      Keyword,
      rows.map((row) => ({ ...tenant.place, ...row, clusterId, status })),
    ),
  );
  return rows.map((row) => row.id);
}

async function addCluster(tenant: Tenant, name: string, own: { touchedAt?: Date }) {
  const id = uuidv7();
  await tenant.transaction((em) => em.insert(Cluster, { ...tenant.place, id, name, ...own }));
  return id;
}

/** Names and states of the living ones. */
async function clusterNames(tenant: Tenant): Promise<string[]> {
  const clusters = await tenant
    .fork()
    .find(Cluster, { deletedAt: null }, { orderBy: { name: 'asc' } });
  return clusters.map(({ name, status }) => `${name} (${status})`);
}
