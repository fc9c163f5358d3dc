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

/** Writes what grouping has found: the groups in order, and who fits none. */
export async function proposeGroups(
  tenant: Tenant,
  runId: string,
  groups: FoundGroup[],
  {
    leftOut = [],
    selection = {},
  }: { leftOut?: { id: string; reason: string }[]; selection?: KeywordSelection } = {},
): Promise<string> {
  const proposalId = uuidv7();
  const ids = [...groups.flatMap(({ memberIds }) => memberIds), ...leftOut.map(({ id }) => id)];
  await tenant.transaction(async (em) => {
    const keywords = new Map(
      (await em.find(Keyword, { id: { $in: ids } })).map((keyword) => [keyword.id, keyword]),
    );
    await em.insert(ClusterProposal, {
      ...tenant.place,
      id: proposalId,
      runId,
      selection,
      keywordIds: ids,
      keywordsCount: ids.length,
      groupsCount: groups.length,
      leftOutCount: leftOut.length,
      status: 'accepted',
    });
    for (const [position, group] of groups.entries()) {
      const pillar = keywords.get(group.memberIds[0] ?? '');
      await em.insert(ClusterProposalGroup, {
        ...tenant.place,
        proposalId,
        position,
        key: `key-${proposalId}-${position}`,
        pillarKeywordId: pillar?.id ?? uuidv7(),
        pillarKeyword: pillar?.keyword ?? '',
        cohesion: 0.9,
        keywordsCount: group.memberIds.length,
        volume: 0,
        clusterId: group.clusterId ?? null,
        name: group.name ?? null,
        namingBatch: group.isNamedNow ? 0 : null,
      });
    }
    const member = (id: string) => {
      return { ...tenant.place, proposalId, keywordId: id, fromClusterId: from(id) };
    };
    const from = (id: string) => keywords.get(id)?.clusterId ?? null;
    const rows = [
      ...groups.flatMap(({ memberIds, clusterId = null }, groupPosition) =>
        memberIds.map((id) => ({
          ...member(id),
          groupPosition,
          isMove: from(id) !== null && from(id) !== clusterId,
          score: 0.8,
          sharedTerms: ['press'],
        })),
      ),
      ...leftOut.map(({ id, reason }) => ({ ...member(id), reason, isMove: from(id) !== null })),
    ];
    for (const row of rows) await em.insert(ClusterProposalMember, row);
  });
  return proposalId;
}
