import type { KeywordSelection } from '#domain/planner/cluster-settings.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { ClusterProposalMember } from '#entities/planner/cluster-proposal-member.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { Tenant } from '#tests/entities/support/create-tenant.ts';

/** A group as grouping found it. */
export interface FoundGroup {
  memberIds: string[];
  clusterId?: string;
  name?: string;
  /** Whether the model was asked for its name in this run. */
  isNamedNow?: boolean;
}

interface Proposed {
  leftOut?: { id: string; reason: string }[];
  selection?: KeywordSelection;
}

/** Writes what grouping has found: the groups in order, and who fits none. */
export async function proposeGroups(
  tenant: Tenant,
  runId: string,
  groups: FoundGroup[],
  { leftOut = [], selection = {} }: Proposed = {},
): Promise<string> {
  const place = { ...tenant.place, proposalId: uuidv7() };
  const ids = [...groups.flatMap(({ memberIds }) => memberIds), ...leftOut.map(({ id }) => id)];
  await tenant.transaction(async (em) => {
    const found = await em.find(Keyword, { id: { $in: ids } });
    const keywords = new Map(found.map((keyword) => [keyword.id, keyword]));
    await em.insert(ClusterProposal, {
      ...tenant.place,
      id: place.proposalId,
      runId,
      selection,
      keywordIds: ids,
      keywordsCount: ids.length,
      groupsCount: groups.length,
      leftOutCount: leftOut.length,
      status: 'accepted',
    });
    for (const row of groupRows(place, groups, keywords)) {
      await em.insert(ClusterProposalGroup, row);
    }
    for (const row of memberRows(place, groups, leftOut, keywords)) {
      await em.insert(ClusterProposalMember, row);
    }
  });
  return place.proposalId;
}

type Place = Tenant['place'] & { proposalId: string };
type Keywords = ReadonlyMap<string, Keyword>;

function groupRows(place: Place, groups: FoundGroup[], keywords: Keywords) {
  return groups.map((group, position) => {
    const pillar = keywords.get(group.memberIds[0] ?? '');
    return {
      ...place,
      position,
      key: `key-${place.proposalId}-${position}`,
      pillarKeywordId: pillar?.id ?? uuidv7(),
      pillarKeyword: pillar?.keyword ?? '',
      cohesion: 0.9,
      keywordsCount: group.memberIds.length,
      volume: 0,
      clusterId: group.clusterId ?? null,
      name: group.name ?? null,
      namingBatch: group.isNamedNow ? 0 : null,
    };
  });
}

function memberRows(
  place: Place,
  groups: FoundGroup[],
  leftOut: { id: string; reason: string }[],
  keywords: Keywords,
) {
  const row = (id: string, to: string | null) => {
    const fromClusterId = keywords.get(id)?.clusterId ?? null;
    const isMove = fromClusterId !== null && fromClusterId !== to;
    return { ...place, keywordId: id, fromClusterId, isMove };
  };
  return [
    ...groups.flatMap(({ memberIds, clusterId = null }, groupPosition) =>
      memberIds.map((id) => {
        return { ...row(id, clusterId), groupPosition, score: 0.8, sharedTerms: ['press'] };
      }),
    ),
    ...leftOut.map(({ id, reason }) => ({ ...row(id, null), reason })),
  ];
}
