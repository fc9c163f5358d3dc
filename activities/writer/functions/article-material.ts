import type { EntityManager } from '@mikro-orm/postgresql';
import { turnsOf } from '#activities/writer/research/turns.ts';
import type { ArticleMaterial } from '#contracts/ai/article-material.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';

/**
 * What research has found in this run: the pages that were read and gave a point, numbered in the order in
 * which they were read, and the points. Without research both are empty.
 */
export async function articleMaterial(em: EntityManager, runId: string): Promise<ArticleMaterial> {
  const turns = await turnsOf(em, runId);
  const pages = turns.flatMap(({ pages: read }) => read);
  const points = turns.flatMap(({ points: found }) => found);
  const named = new Set(points.map(({ url }) => addressKey(url)));
  const sources = pages
    .filter(({ url }) => named.has(addressKey(url)))
    .map(({ url, title }, index) => ({ number: index + 1, title, url }));
  const numbers = new Map(sources.map(({ url, number }) => [addressKey(url), number]));
  const facts = points.flatMap(({ text, url }) => {
    const source = numbers.get(addressKey(url));
    return source === undefined ? [] : [{ text, source }];
  });
  return { sources, facts };
}
