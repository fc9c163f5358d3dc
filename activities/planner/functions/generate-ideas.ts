import type { EntityManager } from '@mikro-orm/postgresql';
import { siteContext } from '#activities/shared/site-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { generateIdeasContract } from '#contracts/ai/generate-ideas.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { titlesNearCluster } from '#entities/planner/site-titles.ts';
import { checkTitles } from '../ideas/check-titles.ts';
import { chooseKeywords } from '../ideas/choose-keywords.ts';
import { insertIdeas } from '../ideas/insert-ideas.ts';
import { tidyTitle } from '../ideas/tidy-title.ts';

/** The most keywords of a cluster that a prompt shows, by volume. */
const shownKeywords = 50;
/** The most titles of the site that a prompt shows: the cluster's own, then the newest. */
const shownTitles = 100;

/** Proposes pieces of content for a cluster; titles never repeat within a site, near ones are marked. */
export const generateIdeasFunction = defineAiFunction({
  ...generateIdeasContract,

  async load(em, step) {
    const id = String(step.subject.clusterId);
    const cluster = await em.findOneOrFail(Cluster, { id, deletedAt: null });
    const { siteId } = cluster;
    return {
      site: await siteContext(em, siteId),
      cluster: { name: cluster.name, description: cluster.description },
      keywords: await keywordsOf(em, id),
      existing_titles: await titlesNearCluster(em, { siteId, clusterId: id, limit: shownTitles }),
      count: Number(step.subject.count),
    };
  },

  /** One cluster is one unit. */
  estimate: () => 1,

  async save(em, step, output) {
    const cluster = await em.findOneOrFail(Cluster, { id: String(step.subject.clusterId) });
    const { embeddingModel } = step.subject;
    const tidied = output.ideas.map((idea) => ({ ...idea, title: tidyTitle(idea.title) }));
    const { fresh, repeated } = await checkTitles(em, tidied, {
      siteId: cluster.siteId,
      clusterId: cluster.id,
      stepKey: step.stepKey,
      count: Number(step.subject.count),
      embeddingModel: typeof embeddingModel === 'string' ? embeddingModel : null,
    });
    const named = fresh.map(({ idea }) => idea.target_keywords);
    await insertIdeas(em, cluster, fresh, await chooseKeywords(em, cluster, named));
    const counts = {
      ideas: fresh.length,
      repeated,
      near_duplicates: fresh.filter(({ twin }) => twin !== null).length,
    };
    return {
      result: counts,
      message: told(cluster.name, counts),
      counts,
      amount: 1,
      made: counts.ideas,
      relatedObjectType: 'cluster',
      relatedObjectId: cluster.id,
    };
  },
});

/** Keywords as the prompt shows them, with the figures that count. */
async function keywordsOf(em: EntityManager, clusterId: string) {
  const keywords = await em.find(
    Keyword,
    { clusterId, deletedAt: null, disabled: false },
    { orderBy: { effectiveVolume: 'desc nulls last', id: 'asc' }, limit: shownKeywords },
  );
  return keywords.map((keyword) => ({
    keyword: keyword.keyword,
    volume: keyword.effectiveVolume ?? null,
    difficulty: keyword.effectiveDifficulty ?? null,
    intent: keyword.effectiveIntent ?? null,
  }));
}

/** Nothing is left out without a word. */
function told(
  name: string,
  {
    ideas,
    repeated,
    near_duplicates: near,
  }: Record<'ideas' | 'repeated' | 'near_duplicates', number>,
): string {
  return [
    `Saved ${ideas} idea(s) for ${name}`,
    ...(near > 0 ? [`${near} of them much like what the site has`] : []),
    ...(repeated > 0 ? [`left out ${repeated} with a title the site has`] : []),
  ].join('; ');
}
