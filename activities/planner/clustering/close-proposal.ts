import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { ProgressInput, RunReference } from '#contracts/activities/shared.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { countSaved } from './finish-clustering.ts';
import { settleClustering } from './settle-clustering.ts';

/** Ends the proposal of a run that was turned down, cancelled or failed. */
export function createCloseProposal({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function closeProposalOfRun(input: ProgressInput): Promise<void> {
    const key = stepKey('save-clusters');
    await orm.em.transactional(async (em) => {
      await closeProposal(em, input, key);
    });
  };
}

/**
 * Ends a proposal. Clusters that stand by then are kept and paid for; where none stands nothing is charged. One
 * that has ended already stays as it is.
 *
 * @param key workflow id and step: what was charged under it is not charged again
 * @returns what became of it; null where there was nothing to end
 */
export async function closeProposal(
  em: EntityManager,
  { accountId, runId }: RunReference,
  key: string,
): Promise<'saved' | 'discarded' | null> {
  const proposal = await em.findOne(
    ClusterProposal,
    { runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!proposal || proposal.status === 'saved' || proposal.status === 'discarded') return null;
  const saved = await em.count(ClusterProposalGroup, { proposalId: proposal.id, isSaved: true });
  const status = saved > 0 ? ('saved' as const) : ('discarded' as const);
  if (saved > 0) {
    const figures = await countSaved(em, proposal);
    await settleClustering(em, {
      accountId,
      runId,
      proposalId: proposal.id,
      key,
      figures,
      isWhole: false,
    });
  }
  await em.nativeUpdate(ClusterProposal, { id: proposal.id }, { status });
  return status;
}
