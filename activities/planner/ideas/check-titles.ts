import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProposedIdea } from '#contracts/ai/generate-ideas.ts';
import { createTwinSearch, type Twin } from '#domain/planner/near-duplicate.ts';
import { titleKey } from '#domain/planner/title-words.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import {
  lockSiteTitles,
  offerSiteTitles,
  vectorsNearCluster,
} from '#entities/planner/site-titles.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { bytesToVector } from '../vector-bytes.ts';

/**
 * Titles of a site that a new one is compared with by meaning: those of its cluster, then the newest. By
 * words it is compared with all of them. 2000 vectors are bought once, in one or a few calls, and read in a
 * fraction of a second; a twin in other words is likeliest in its own cluster.
 */
export const titlesComparedByMeaning = 2000;

/** An idea whose title the site does not have yet. */
export interface FreshIdea {
  id: string;
  idea: ProposedIdea;
  /** What of the site it nearly repeats. */
  twin: Twin | null;
}

interface TitleCheck {
  siteId: string;
  clusterId: string;
  /** Ids of ideas are derived from it. */
  stepKey: string;
  /** How many ideas are wanted at most. */
  count: number;
  /** The model whose vectors of the titles were bought; null: words decide alone. */
  embeddingModel: string | null;
}

/**
 * Leaves out what repeats a title of the site or of an idea before it, and finds the twins of the others.
 * Until the end of the transaction nobody else adds a title to the site.
 */
export async function checkTitles(
  em: EntityManager,
  ideas: readonly ProposedIdea[],
  check: TitleCheck,
): Promise<{ fresh: FreshIdea[]; repeated: number }> {
  const { siteId, clusterId, stepKey, count, embeddingModel } = check;
  const vectors = await vectorsOf(em, ideas, embeddingModel);
  const search = createTwinSearch(
    ideas.map(({ title }) => ({ title, vector: vectors.get(title) })),
  );
  await offerSiteTitles(em, siteId, search);
  if (embeddingModel !== null && vectors.size > 0) {
    const nearby = { siteId, clusterId, limit: titlesComparedByMeaning };
    for await (const rows of vectorsNearCluster(em, nearby, embeddingModel)) {
      for (const { vector, ...title } of rows) search.offer(title, bytesToVector(vector));
    }
  }
  await lockSiteTitles(em, siteId, { keys: ideas.map(({ title }) => titleKey(title)) }, search);
  const fresh: FreshIdea[] = [];
  let repeated = 0;
  for (const [index, idea] of ideas.entries()) {
    if (fresh.length === count) break;
    if (search.isRepeated(index)) {
      repeated += 1;
      continue;
    }
    const id = stableId(stepKey, `idea-${index}`);
    fresh.push({ id, idea, twin: search.twinOf(index) });
    search.offer({ type: 'idea', id, title: idea.title }, vectors.get(idea.title), index + 1);
  }
  return { fresh, repeated };
}

async function vectorsOf(
  em: EntityManager,
  ideas: readonly ProposedIdea[],
  model: string | null,
): Promise<Map<string, Float32Array>> {
  if (model === null) return new Map();
  const found = await em.find(TextEmbedding, {
    model,
    text: { $in: ideas.map(({ title }) => title) },
  });
  return new Map(found.map(({ text, vector }) => [text, bytesToVector(vector)]));
}
