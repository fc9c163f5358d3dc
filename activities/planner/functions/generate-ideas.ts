import type { EntityManager } from '@mikro-orm/postgresql';
import { siteContext } from '#activities/shared/site-context.ts';
import { type AiStepContext, defineAiFunction } from '#activities/thinker/ai-function.ts';
import {
  type GenerateIdeasOutput,
  generateIdeasData,
  generateIdeasOutput,
} from '#contracts/ai/generate-ideas.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { keywordFacts } from './auto-cluster.ts';

/** The most keywords of a cluster that a prompt shows, by volume. */
const shownKeywords = 50;
/** The most titles of the site that a prompt shows, newest first. */
const shownTitles = 100;
const wordCountRange = { least: 300, most: 5000 };

/** Proposes pieces of content for a cluster; titles never repeat within a site. */
export const generateIdeasFunction = defineAiFunction({
  name: 'generate_ideas',
  operation: 'idea_generation',
  outputSchema: generateIdeasOutput,

  async load(em, step) {
    const cluster = await em.findOneOrFail(Cluster, {
      id: String(step.subject.clusterId),
      deletedAt: null,
    });
    const keywords = await em.find(
      Keyword,
      { clusterId: cluster.id, deletedAt: null },
      { orderBy: { volume: 'desc nulls last', id: 'asc' }, limit: shownKeywords },
    );
    const titles = await em.find(
      ContentIdea,
      { siteId: cluster.siteId, deletedAt: null },
      { fields: ['ideaTitle'], orderBy: { id: 'desc' }, limit: shownTitles },
    );
    return generateIdeasData.parse({
      site: await siteContext(em, cluster.siteId),
      cluster: { name: cluster.name, description: cluster.description },
      keywords: keywords.map(keywordFacts),
      existing_titles: titles.map((idea) => idea.ideaTitle),
      count: Number(step.subject.count),
    });
  },

  /** One cluster is one unit. */
  estimate: () => 1,

  async save(em, step, output) {
    const cluster = await em.findOneOrFail(Cluster, { id: String(step.subject.clusterId) });
    const fresh = await freshIdeas(em, cluster, output);
    const rows = fresh.map((idea, index) => ideaRow(idea, cluster, step, index));
    if (rows.length > 0) await em.upsertMany(ContentIdea, rows, { onConflictAction: 'ignore' });
    if (cluster.status === 'new')
      await em.nativeUpdate(Cluster, { id: cluster.id }, { status: 'mapped' });
    return {
      result: { ideas: rows.length },
      message: `Saved ${rows.length} idea(s) for ${cluster.name}`,
      counts: { ideas: rows.length },
      amount: 1,
      made: rows.length,
      relatedObjectType: 'cluster',
      relatedObjectId: cluster.id,
    };
  },
});

type Idea = GenerateIdeasOutput['ideas'][number];

/** Ideas whose title the site does not have yet, each title once. */
async function freshIdeas(
  em: EntityManager,
  cluster: Cluster,
  output: GenerateIdeasOutput,
): Promise<Idea[]> {
  const existing = await em.find(
    ContentIdea,
    { siteId: cluster.siteId, deletedAt: null },
    { fields: ['ideaTitle'] },
  );
  const taken = new Set(existing.map((idea) => idea.ideaTitle.toLowerCase()));
  return output.ideas.filter((idea) => {
    const title = idea.title.trim().toLowerCase();
    if (title === '' || taken.has(title)) return false;
    taken.add(title);
    return true;
  });
}

function ideaRow(idea: Idea, cluster: Cluster, step: AiStepContext, index: number) {
  const { least, most } = wordCountRange;
  return {
    id: stableId(step.stepKey, `idea-${index}`),
    accountId: cluster.accountId,
    siteId: cluster.siteId,
    sectorId: cluster.sectorId,
    clusterId: cluster.id,
    ideaTitle: idea.title.trim(),
    description: idea.description,
    contentType: idea.content_type,
    contentStructure: idea.content_structure,
    targetKeywords: idea.target_keywords.map(normaliseKeyword),
    estimatedWordCount: Math.min(most, Math.max(least, idea.word_count)),
  };
}
