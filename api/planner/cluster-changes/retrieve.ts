import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { clusterChangeDetail, mostShown } from '#contracts/api/planner/cluster-changes.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import {
  ClusterChange,
  type ClusterSnapshot,
  type MovedReference,
} from '#entities/planner/cluster-change.ts';
import { ClusterChangeKeyword } from '#entities/planner/cluster-change-keyword.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { clusterChangeResource } from './cluster-change-resource.ts';

const linkTypes = {
  content_ideas: 'idea',
  tasks: 'task',
  contents: 'content',
  content_attributes: 'attribute',
  content_cluster_maps: 'cluster_map',
} as const;

function presentSnapshot(snapshot: ClusterSnapshot | null) {
  if (snapshot === null) return null;
  const { name, description, pillarKeyword, cohesion, locked } = snapshot;
  return { name, description, pillar_keyword: pillarKeyword, cohesion, locked };
}

function presentLink({ table, id, fromClusterId, toClusterId }: MovedReference) {
  const move = { from_cluster_id: fromClusterId, to_cluster_id: toClusterId };
  return { type: linkTypes[table], id, ...move };
}

/** The first keywords that moved, and how many there are. */
async function movedKeywords(em: EntityManager, changeId: string) {
  const [moves, count] = await em.findAndCount(
    ClusterChangeKeyword,
    { changeId },
    { orderBy: { id: 'asc' }, limit: mostShown },
  );
  const ids = moves.map(({ keywordId }) => keywordId);
  const keywords = await em.find(Keyword, { id: { $in: ids } }, { fields: ['keyword'] });
  const texts = new Map(keywords.map(({ id, keyword }) => [id, keyword]));
  const shown = moves.map(({ keywordId, fromClusterId, toClusterId }) => ({
    keyword_id: keywordId,
    keyword: texts.get(keywordId) ?? null,
    from_cluster_id: fromClusterId ?? null,
    to_cluster_id: toClusterId ?? null,
  }));
  return { keywords_count: count, keywords: shown };
}

export const retrieveClusterChange = route(
  {
    method: 'get',
    path: 'planner/cluster_changes/{id}/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'view',
    summary: 'Show a change of clusters, with what moved',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, ClusterChange, id),
    answer: one(clusterChangeDetail),
  },
  async ({ em, target }) => {
    const change = await em.populate(target, ['clusters', 'references']);
    const { clusters, references } = change;
    return {
      ...clusterChangeResource.present(target),
      clusters_count: clusters.length,
      clusters: clusters.slice(0, mostShown).map(({ id, before, after }) => ({
        id,
        before: presentSnapshot(before),
        after: presentSnapshot(after),
      })),
      ...(await movedKeywords(em, target.id)),
      links_count: references.length,
      links: references.slice(0, mostShown).map(presentLink),
    };
  },
);
