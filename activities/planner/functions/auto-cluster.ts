import type { EntityManager } from '@mikro-orm/postgresql';
import { siteContext } from '#activities/shared/site-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { autoClusterContract } from '#contracts/ai/auto-cluster.ts';
import { keywordsPerNamingCall } from '#domain/planner/naming-batches.ts';
import { cutText } from '#domain/shared/cut-text.ts';
import { ClusterName } from '#entities/planner/cluster-name.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';

/** Names and describes the groups the platform found; one call sees at most 50 keywords. */
export const autoClusterFunction = defineAiFunction({
  ...autoClusterContract,
  // The run is charged once, when its clusters are saved.
  operation: null,

  async load(em, step) {
    const proposal = await em.findOneOrFail(ClusterProposal, { runId: step.runId });
    const shown = await shownKeywords(em, proposal.id, Number(step.subject.batch));
    return {
      site: await siteContext(em, proposal.siteId),
      groups: [...Map.groupBy(shown, ({ key }) => key)].map(([key, keywords]) => ({
        key,
        keywords: keywords.map(({ key: _, ...facts }) => facts),
      })),
    };
  },

  estimate: () => 0,

  async save(em, step, output) {
    const { accountId, runId } = step;
    const proposal = await em.findOneOrFail(ClusterProposal, { runId });
    const named = new Map(output.groups.map((group) => [group.key, group]));
    const groups = await em.find(ClusterProposalGroup, {
      proposalId: proposal.id,
      namingBatch: Number(step.subject.batch),
    });
    const answered = groups.flatMap((group) => {
      const answer = named.get(group.key);
      return answer && answer.name.trim() !== '' ? [{ group, answer }] : [];
    });
    for (const { group, answer } of answered) {
      await em.nativeUpdate(ClusterProposalGroup, { id: group.id }, wordsOf(answer));
    }
    const names = answered.map(({ answer }) => {
      return { accountId, groupKey: answer.key, ...wordsOf(answer) };
    });
    if (names.length > 0) {
      await em.upsertMany(ClusterName, names, { onConflictFields: ['accountId', 'groupKey'] });
    }
    return {
      result: { named: answered.length },
      message: `Named ${answered.length} group(s)`,
      counts: {},
      amount: null,
      relatedObjectType: 'cluster',
      relatedObjectId: proposal.id,
    };
  },
});

/** As long as a person may make them (contracts/api/planner/clusters.ts). */
const longest = { name: 120, description: 2000 };

function wordsOf({ name, description }: { name: string; description: string }) {
  return {
    name: cutText(name, longest.name),
    description: cutText(description, longest.description),
  };
}

interface ShownKeyword {
  key: string;
  keyword: string;
  volume: number | null;
  difficulty: number | null;
  intent: string | null;
}

/** The keywords of the call's groups; of one larger than a call the pillar and those most at its heart. */
async function shownKeywords(
  em: EntityManager,
  proposalId: string,
  batch: number,
): Promise<ShownKeyword[]> {
  return em.execute<ShownKeyword[]>(
    `select key, keyword, volume, difficulty, intent from (
       select found.position, found.key, keyword.keyword, keyword.effective_volume as volume,
         keyword.effective_difficulty as difficulty, keyword.effective_intent as intent,
         row_number() over (partition by found.id
           order by keyword.id = found.pillar_keyword_id desc, member.score desc nulls last, keyword.id) as place
       from igny8_cluster_proposal_groups found
       join igny8_cluster_proposal_members member
         on member.proposal_id = found.proposal_id and member.group_position = found.position
       join igny8_keywords keyword on keyword.id = member.keyword_id
       where found.proposal_id = ? and found.naming_batch = ?
     ) shown
     where place <= ? order by position, place`,
    [proposalId, batch, keywordsPerNamingCall],
  );
}
