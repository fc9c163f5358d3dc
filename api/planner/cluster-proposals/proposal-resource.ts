import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { clusterProposalRow } from '#contracts/api/planner/clustering.ts';
import { defaultClusterSettings } from '#domain/planner/cluster-settings.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';

/** What a clustering run found, as the API answers it. */
export const proposalResource: Resource<ClusterProposal, typeof clusterProposalRow> = {
  entity: ClusterProposal,
  path: 'planner/cluster_proposals/',
  tag: 'Planner',
  noun: 'cluster proposal',
  throttle: 'planner',
  row: clusterProposalRow,
  readOnlyFields: [],
  present: (proposal) => ({
    ...presentSectorRow(proposal),
    ...presentSettings(proposal),
    run_id: proposal.runId,
    status: proposal.status,
    is_preview: proposal.isPreview,
    include_clustered: proposal.selection.includeClustered ?? false,
    embedding_model: proposal.embeddingModel ?? null,
    keywords_count: proposal.keywordsCount,
    groups_count: proposal.groupsCount,
    left_out_count: proposal.leftOutCount,
    moves_count: proposal.movesCount,
  }),
};

/** Those of runs from before settings were kept are what applies to everybody. */
function presentSettings(proposal: ClusterProposal) {
  const { tightness, minimumSize, intentWall } = {
    ...defaultClusterSettings,
    ...proposal.settings,
  };
  return { tightness, minimum_size: minimumSize, intent_wall: intentWall };
}
