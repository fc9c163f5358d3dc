import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type GenerateImagesInput,
  generateImagesContract,
} from '#contracts/workflows/writer/generate-images.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from './content.ts';
import { pipelineEstimate } from './pipeline-estimate.ts';

/** The start of describing and drawing the pictures of a content, as many as account and site have set. */
export async function imagesStart(
  em: EntityManager,
  { id, title, siteId, sectorId }: Content,
): Promise<RunStart<GenerateImagesInput>> {
  const stages = ['image_prompts', 'images'] as const;
  const { total, items } = await pipelineEstimate(em, stages, { siteId, wordCount: null });
  return {
    contract: generateImagesContract,
    input: { contentId: id },
    title: `Images for "${title}"`,
    siteId,
    sectorId,
    estimate: total,
    estimateDetails: { items },
  };
}
