import { listRoute, type Resource } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { presentNumber, presentSectorRow } from '#api/shared/present.ts';
import { clusterProposalGroupRow } from '#contracts/api/planner/clustering.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';

const resource: Resource<ClusterProposalGroup, typeof clusterProposalGroupRow> = {
  entity: ClusterProposalGroup,
  path: 'planner/cluster_proposal_groups/',
  tag: 'Planner',
  noun: 'cluster proposal group',
  throttle: 'planner',
  row: clusterProposalGroupRow,
  readOnlyFields: [],
  present: (group) => ({
    ...presentSectorRow(group),
    proposal_id: group.proposalId,
    position: group.position,
    name: group.name ?? null,
    description: group.description ?? null,
    pillar_keyword: group.pillarKeyword,
    cohesion: presentNumber(group.cohesion) ?? 0,
    keywords_count: group.keywordsCount,
    volume: group.volume,
    cluster_id: group.clusterId ?? null,
  }),
};

export const listClusterProposalGroups = listRoute(
  resource,
  declareList({
    search: ['pillarKeyword', 'name'],
    filters: { ...sectorFilters, proposal_id: { property: 'proposalId', kind: 'id' } },
    ordering: { position: 'position', volume: 'volume', keywords_count: 'keywordsCount' },
  }),
);
