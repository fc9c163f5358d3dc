import { clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import type { ClusterOptions } from '#domain/planner/cluster-types.ts';
import { embeddingVector } from '#sandbox/openai/embedding-vector.ts';
import type { LabelledKeyword } from './labelled-keywords.ts';

/** What the sandbox gives when not asked for another length; the product does not ask. */
const dimensions = 256;

/** What of a keyword clustering gets to see beside its words. */
export interface Sight {
  intents: boolean;
  /** The sandbox's stand-ins for embeddings. */
  vectors: boolean;
}

/** Groups the phrases and gives one label a phrase; who is left out is a group of its own. */
export function clusterLabelled(
  keywords: readonly LabelledKeyword[],
  sight: Sight,
  tightness: NonNullable<ClusterOptions['tightness']>,
): string[] {
  const { groups } = clusterKeywords(
    keywords.map(({ phrase, intent, volume }, at) => ({
      id: String(at),
      keyword: phrase,
      volume,
      intent: sight.intents && intent ? intent : null,
      ...(sight.vectors && { vector: embeddingVector(phrase, dimensions) }),
    })),
    { tightness },
  );
  const groupOf = new Map(groups.flatMap(({ key, memberIds }) => memberIds.map((id) => [id, key])));
  return keywords.map((_, at) => groupOf.get(String(at)) ?? `alone: ${at}`);
}
