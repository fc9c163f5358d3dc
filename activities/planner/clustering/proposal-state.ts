import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';

/**
 * Whether its groups may become clusters. Proposals of runs begun before previews stay in `grouping` until they
 * are saved.
 *
 * @param proposal locked by the caller
 */
export function isBeingSaved({ status, isPreview }: ClusterProposal): boolean {
  return status === 'accepted' || (status === 'grouping' && !isPreview);
}
