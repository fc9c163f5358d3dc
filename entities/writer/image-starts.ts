import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type GenerateImagesInput,
  generateImagesContract,
} from '#contracts/workflows/writer/generate-images.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from './content.ts';
import { Image } from './image.ts';
import { pipelineEstimate } from './pipeline-estimate.ts';

/** The start of describing the pictures of a content, and of drawing none. */
export async function describingStart(
  em: EntityManager,
  { id: contentId, title, siteId, sectorId }: Content,
): Promise<RunStart<GenerateImagesInput>> {
  const piece = { siteId, wordCount: null };
  const { total, items } = await pipelineEstimate(em, ['image_prompts'], piece);
  return {
    contract: generateImagesContract,
    input: { contentId, promptsOnly: true },
    title: `Describe the images of "${title}"`,
    siteId,
    sectorId,
    estimate: total,
    estimateDetails: { items },
  };
}

/** The start of drawing the pictures of a content that are described. */
export async function drawingStart(
  em: EntityManager,
  { id: contentId, title, siteId, sectorId }: Content,
): Promise<RunStart<GenerateImagesInput>> {
  const images = await em.find(
    Image,
    { contentId, status: 'prompt_ready', deletedAt: null },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
  const operation = 'image_generation';
  const { credits, unitPrice } = await operationPrice(em, operation, images.length);
  return {
    contract: generateImagesContract,
    input: { contentId, imageIds: images.map(({ id }) => id) },
    title: `Draw the images of "${title}"`,
    siteId,
    sectorId,
    estimate: credits,
    estimateDetails: { operation, amount: images.length, unit_price: unitPrice },
  };
}
