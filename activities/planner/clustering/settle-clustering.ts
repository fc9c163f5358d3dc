import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunReference } from '#contracts/activities/shared.ts';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { AiStep } from '#entities/system/ai-step.ts';

interface Clustering extends RunReference {
  proposalId: string;
  /** Workflow id and step. */
  key: string;
  figures: AutoClusterOutput;
  /** Whether all of it was saved; else only the groups that were are paid for. */
  isWhole: boolean;
}

/**
 * Charges the run for what was not paid for before: the share of its keywords that no saved run has clustered
 * yet, or whose group had to be named anew. Clustering the same keywords again costs only their new names.
 */
export async function settleClustering(em: EntityManager, clustering: Clustering): Promise<void> {
  const { accountId, runId, proposalId, key, figures, isWhole } = clustering;
  const amount = await unpaidShare(em, proposalId, isWhole);
  if (amount === 0) return;
  const steps = await em.find(AiStep, { runId });
  const replies = steps.flatMap((step) => step.replies);
  await settleCredits(em, {
    accountId,
    runId,
    stepKey: key,
    operation: 'clustering',
    amount,
    reservedForStep: Number.MAX_SAFE_INTEGER,
    relatedObjectType: 'cluster',
    relatedObjectId: proposalId,
    model: replies.at(-1)?.model ?? null,
    tokensIn: replies.reduce((sum, reply) => sum + reply.tokensIn, 0),
    tokensOut: replies.reduce((sum, reply) => sum + reply.tokensOut, 0),
    costUsdMicros: await knownCost(em, runId),
    metadata: { function: 'auto_cluster', ...figures },
  });
}

/**
 * 0 to 1, of the keywords of the run. What a run has worked on are the members of its saved groups, and those
 * left out once it was saved as a whole.
 */
async function unpaidShare(
  em: EntityManager,
  proposalId: string,
  isWhole: boolean,
): Promise<number> {
  const [row] = await em.execute<{ unpaid: number; all: number }[]>(
    `select count(*)::int as all, (count(*) filter (where
       (found.is_saved or (found.id is null and ?)) and (
         (found.naming_batch is not null and found.name is not null)
         or not exists (
           select 1 from igny8_cluster_proposal_members earlier
           join igny8_cluster_proposals run on run.id = earlier.proposal_id and run.status = 'saved'
           left join igny8_cluster_proposal_groups earlier_group
             on earlier_group.proposal_id = earlier.proposal_id and earlier_group.position = earlier.group_position
           where earlier.keyword_id = member.keyword_id and earlier.account_id = member.account_id
             and earlier.proposal_id <> member.proposal_id
             and (earlier_group.is_saved or (earlier_group.id is null and run.outcome is not null))))))::int as unpaid
     from igny8_cluster_proposal_members member
     left join igny8_cluster_proposal_groups found
       on found.proposal_id = member.proposal_id and found.position = member.group_position
     where member.proposal_id = ?`,
    [isWhole, proposalId],
  );
  return row && row.all > 0 ? row.unpaid / row.all : 0;
}

/** What the run's calls cost in micro-dollars, vectors and names; null when no price is known. */
async function knownCost(em: EntityManager, runId: string): Promise<number | null> {
  const [row] = await em.execute<{ micros: string | null }[]>(
    'select sum(cost_usd_micros) as micros from igny8_ai_request_logs where run_id = ?',
    [runId],
  );
  return row?.micros == null ? null : Number(row.micros);
}
