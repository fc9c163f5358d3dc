import { siteContext } from '#activities/shared/site-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { autoClusterData, autoClusterOutput } from '#contracts/ai/auto-cluster.ts';
import { namingBatches } from '#domain/planner/naming-batches.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';

/** Names and describes the groups the platform found; one call sees at most 50 keywords. */
export const autoClusterFunction = defineAiFunction({
  name: 'auto_cluster',
  // The run is charged once, when its clusters are saved.
  operation: null,
  outputSchema: autoClusterOutput,

  async load(em, step) {
    const proposal = await em.findOneOrFail(ClusterProposal, { runId: step.runId });
    const groups = namingBatches(proposal.groups)[Number(step.subject.batch)] ?? [];
    const keywords = await em.find(Keyword, {
      id: { $in: groups.flatMap((group) => group.memberIds) },
    });
    const byId = new Map(keywords.map((keyword) => [keyword.id, keyword]));
    return autoClusterData.parse({
      site: await siteContext(em, proposal.siteId),
      groups: groups.map((group) => ({
        key: group.key,
        keywords: group.memberIds.flatMap((id) => {
          const keyword = byId.get(id);
          return keyword ? [keywordFacts(keyword)] : [];
        }),
      })),
    });
  },

  estimate: () => 0,

  async save(em, step, output) {
    const proposal = await em.findOneOrFail(ClusterProposal, { runId: step.runId });
    const named = new Map(output.groups.map((group) => [group.key, group]));
    const groups = proposal.groups.map((group) => {
      const answer = named.get(group.key);
      return answer ? { ...group, name: answer.name, description: answer.description } : group;
    });
    await em.nativeUpdate(ClusterProposal, { id: proposal.id }, { groups });
    return {
      result: { named: output.groups.length },
      message: `Named ${output.groups.length} group(s)`,
      counts: {},
      amount: null,
      relatedObjectType: 'cluster',
      relatedObjectId: proposal.id,
    };
  },
});

/** A keyword as prompts show it. */
export function keywordFacts(keyword: Keyword) {
  return {
    keyword: keyword.keyword,
    volume: keyword.volume ?? null,
    difficulty: keyword.difficulty ?? null,
    intent: keyword.intent ?? null,
  };
}
