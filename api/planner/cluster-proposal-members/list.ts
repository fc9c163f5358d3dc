import type { EntityManager } from '@mikro-orm/postgresql';
import { listOf } from '#api/shared/answer.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { presentNumber, presentSectorRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { clusterProposalMemberRow } from '#contracts/api/planner/clustering.ts';
import { ClusterProposalMember } from '#entities/planner/cluster-proposal-member.ts';
import { Keyword } from '#entities/planner/keyword.ts';

const list = declareList({
  filters: {
    ...sectorFilters,
    proposal_id: { property: 'proposalId', kind: 'id' },
    keyword_id: { property: 'keywordId', kind: 'id' },
    group_position: { property: 'groupPosition', kind: 'number' },
    from_cluster_id: { property: 'fromClusterId', kind: 'id' },
    is_move: { property: 'isMove', kind: 'boolean' },
  },
});

function present(member: ClusterProposalMember, texts: ReadonlyMap<string, string>) {
  return {
    ...presentSectorRow(member),
    proposal_id: member.proposalId,
    keyword_id: member.keywordId,
    keyword: texts.get(member.keywordId) ?? null,
    group_position: member.groupPosition ?? null,
    from_cluster_id: member.fromClusterId ?? null,
    is_move: member.isMove,
    score: presentNumber(member.score),
    shared_terms: member.sharedTerms,
    nearest_keyword_ids: member.nearestKeywordIds,
    reason: member.reason ?? null,
  };
}

async function textsOf(em: EntityManager, members: readonly ClusterProposalMember[]) {
  const ids = members.map(({ keywordId }) => keywordId);
  const keywords = await em.find(Keyword, { id: { $in: ids } }, { fields: ['keyword'] });
  return new Map(keywords.map(({ id, keyword }) => [id, keyword]));
}

export const listClusterProposalMembers = route(
  {
    method: 'get',
    path: 'planner/cluster_proposal_members/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'view',
    summary: 'List cluster proposal members',
    description: 'What moves where: `is_move=true`. Who is left out, and why, has no group.',
    query: list.query,
    answer: listOf(clusterProposalMemberRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, ClusterProposalMember, list, query);
    const texts = await textsOf(em, page.rows);
    return { ...page, rows: page.rows.map((member) => present(member, texts)) };
  },
);
