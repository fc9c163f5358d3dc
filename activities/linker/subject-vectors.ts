import type { EntityManager } from '@mikro-orm/postgresql';
import { bytesToVector } from '#activities/planner/vector-bytes.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';

/**
 * The vectors that somebody has bought already of what pages are about, by the text; none is bought for linking.
 * Keywords have theirs in the normalised form, titles as they are.
 */
export async function subjectVectors(
  em: EntityManager,
  subjects: readonly string[],
  model: string | null,
): Promise<ReadonlyMap<string, Float32Array>> {
  if (model === null) return new Map();
  const texts = [...new Set(subjects.flatMap((text) => [text, normaliseKeyword(text)]))];
  const found = await em.find(
    TextEmbedding,
    { model, text: { $in: texts } },
    { fields: ['text', 'vector'] },
  );
  const byText = new Map(found.map(({ text, vector }) => [text, bytesToVector(vector)]));
  return new Map(
    subjects.flatMap((text) => {
      const vector = byText.get(text) ?? byText.get(normaliseKeyword(text));
      return vector ? [[text, vector] as const] : [];
    }),
  );
}
