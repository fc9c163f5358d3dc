import type { EntityManager } from '@mikro-orm/postgresql';
import { pagesRead, turnsOf } from '#activities/writer/research/turns.ts';
import type { ArticleMaterial } from '#contracts/ai/article-material.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';

/** More than an article of 20,000 words can tell. */
const mostFacts = 80;

/**
 * What research has found in this run: the pages that were read and gave a point, numbered in the order in
 * which they were read, and the points. Without research both are empty.
 */
export async function articleMaterial(em: EntityManager, runId: string): Promise<ArticleMaterial> {
  const turns = await turnsOf(em, runId);
  const points = turns.flatMap(({ points: found }) => found).slice(0, mostFacts);
  const named = new Set(points.map(({ url }) => addressKey(url)));
  const sources = pagesRead(turns)
    .filter(({ url }) => named.has(addressKey(url)))
    .map(({ url, title }, index) => ({ number: index + 1, title, url }));
  const numbers = new Map(sources.map(({ url, number }) => [addressKey(url), number]));
  const facts = points.flatMap(({ text, url }) => {
    const source = numbers.get(addressKey(url));
    return source === undefined ? [] : [{ text, source }];
  });
  return { sources, facts };
}
