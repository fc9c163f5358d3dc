import type { z } from 'zod';
import type { generateContentData } from '#contracts/ai/generate-content.ts';
import { type ContentStructure, contentStructures } from '#domain/writer/content-types.ts';

/** What an article is asked to be, with a structure the banks know. */
export type ArticleData = z.infer<typeof generateContentData> & { structure: ContentStructure };

/** A structure nobody knows is written as a guide. */
export function articleData(data: z.infer<typeof generateContentData>): ArticleData {
  const structure = contentStructures.find((known) => known === data.content_structure) ?? 'guide';
  return { ...data, structure };
}
