import type { EntityManager } from '@mikro-orm/postgresql';
import { titleKey } from '#domain/planner/title-words.ts';
import { cutText } from '#domain/shared/cut-text.ts';
import { defaultStructureOf, fitsType } from '#domain/writer/content-types.ts';
import type { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { ContentIdeaKeyword } from '#entities/planner/content-idea-keyword.ts';
import type { FreshIdea } from './check-titles.ts';
import type { TargetKeyword } from './choose-keywords.ts';

/** Words a piece may be planned with, whatever the model says. */
const wordCountRange = { least: 300, most: 5000 };
/** As long as a person may write them. */
const longest = { angle: 1000, description: 10_000 };

/** Writes ideas of a cluster with their keywords and the evidence they rest on. */
export async function insertIdeas(
  em: EntityManager,
  cluster: Cluster,
  ideas: readonly FreshIdea[],
  keywords: readonly TargetKeyword[][],
): Promise<void> {
  const { accountId, siteId, sectorId } = cluster;
  const place = { accountId, siteId, sectorId };
  const rows = ideas.map((fresh, index) => ({
    ...place,
    clusterId: cluster.id,
    ...columnsOf(fresh, keywords[index] ?? []),
  }));
  const links = ideas.flatMap(({ id: ideaId }, index) =>
    (keywords[index] ?? []).map(({ id: keywordId }) => ({ ...place, ideaId, keywordId })),
  );
  if (rows.length > 0) await em.insertMany(ContentIdea, rows);
  if (links.length > 0) await em.insertMany(ContentIdeaKeyword, links);
}

function columnsOf({ id, idea, twin }: FreshIdea, keywords: readonly TargetKeyword[]) {
  const { least, most } = wordCountRange;
  return {
    id,
    ideaTitle: idea.title,
    titleKey: titleKey(idea.title),
    angle: cutText(idea.angle, longest.angle),
    description: cutText(idea.description, longest.description),
    intent: idea.intent,
    contentType: idea.content_type,
    // Models pair a product with a how-to; the type is what they mean.
    contentStructure: fitsType(idea.content_type, idea.content_structure)
      ? idea.content_structure
      : defaultStructureOf(idea.content_type),
    targetKeywords: keywords.map(({ keyword }) => keyword),
    evidence: keywords
      .map(({ keyword, volume }) => ({ keyword, volume }))
      .toSorted((one, other) => (other.volume ?? -1) - (one.volume ?? -1)),
    estimatedWordCount: Math.min(most, Math.max(least, idea.word_count)),
    duplicateOfType: twin?.type ?? null,
    duplicateOfId: twin?.id ?? null,
    duplicateOfTitle: twin?.title ?? null,
    duplicateScore: twin?.score ?? null,
  };
}
