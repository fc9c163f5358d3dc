import type { MikroORM } from '@mikro-orm/postgresql';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { mergeClusters } from '#entities/planner/merge-clusters.ts';
import { moveKeywords } from '#entities/planner/move-keywords.ts';
import { splitCluster } from '#entities/planner/split-cluster.ts';
import { undoClusterChange } from '#entities/planner/undo-cluster-change.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';

/** A keyword's place and the reasons of it, by the keyword's text. */
type Membership = Record<string, object>;

/** A sector with clusters and keywords, and what a person does with them, each in a transaction of its own. */
export interface ClusterWorld {
  tenant: Tenant;
  userId: string;
  /** Ids by name. */
  clusters: Record<string, string>;
  /** Ids by text. */
  keywords: Record<string, string>;
  merge(ids: string[], name?: string): Promise<string>;
  split(keywordIds: string[], name: string): Promise<{ clusterId: string; changeId: string }>;
  move(
    keywordIds: string[],
    clusterId: string | null,
  ): Promise<{ moved: number; changeId: string | null }>;
  undo(changeId: string): Promise<string[]>;
  membership(): Promise<Membership>;
  cluster(id: string): Promise<Cluster>;
  change(id: string): Promise<ClusterChange>;
}

/**
 * @param content names of clusters, each with its keywords; those of '' are in none
 */
export async function createClusterWorld(
  orm: MikroORM,
  content: Record<string, string[]>,
): Promise<ClusterWorld> {
  const tenant = await createTenant(orm);
  const userId = uuidv7();
  const clusters: Record<string, string> = {};
  const keywords: Record<string, string> = {};
  const rows: ReturnType<typeof keywordRow>[] = [];
  for (const [name, texts] of Object.entries(content)) {
    if (name !== '') clusters[name] = uuidv7();
    rows.push(...texts.map((text) => keywordRow(text, clusters[name] ?? null)));
  }
  const { place, fork } = tenant;
  const named = Object.entries(clusters).map(([name, id]) => ({ id, ...place, name }));
  await fork().insertMany(Cluster, named);
  await fork().insertMany(
    Keyword,
    rows.map((row) => ({ ...place, ...row })),
  );
  for (const { id, keyword } of rows) keywords[keyword] = id;
  return { tenant, userId, clusters, keywords, ...actsOf(tenant, userId), ...viewsOf(tenant) };
}

/** Its volume is the length of its text, so that the sum of a cluster is known. */
function keywordRow(text: string, clusterId: string | null) {
  const id = uuidv7();
  const isMember = clusterId !== null;
  return {
    id,
    keyword: text,
    originalKeyword: text,
    volume: text.length,
    clusterId,
    status: isMember ? ('mapped' as const) : ('new' as const),
    clusterScore: isMember ? 0.5 : null,
    sharedTerms: isMember ? [text] : null,
    nearestKeywordIds: isMember ? [id] : null,
    leftOutReason: isMember ? null : 'Like no other',
  };
}

function actsOf({ transaction }: Tenant, madeById: string) {
  return {
    merge: (ids: string[], name?: string) =>
      transaction((em) => mergeClusters(em, { ids, name, madeById })),
    split: (keywordIds: string[], name: string) =>
      transaction((em) => splitCluster(em, { keywordIds, name, madeById })),
    move: (keywordIds: string[], clusterId: string | null) =>
      transaction((em) => moveKeywords(em, { keywordIds, clusterId, madeById })),
    undo: async (changeId: string) =>
      (await transaction((em) => undoClusterChange(em, changeId, madeById))).notes,
  };
}

function viewsOf(tenant: Tenant) {
  return {
    async membership() {
      const rows = await tenant.fork().find(Keyword, {}, { orderBy: { keyword: 'asc' } });
      const places = rows.map(
        ({ keyword, clusterId, status, clusterScore, sharedTerms, nearestKeywordIds, ...row }) => [
          keyword,
          {
            clusterId,
            status,
            clusterScore,
            sharedTerms,
            nearestKeywordIds,
            why: row.leftOutReason,
          },
        ],
      );
      return Object.fromEntries(places) as Membership;
    },
    cluster: (id: string) => tenant.fork().findOneOrFail(Cluster, { id }),
    change: (id: string) =>
      tenant.fork().findOneOrFail(ClusterChange, { id }, { populate: ['clusters', 'references'] }),
  };
}
