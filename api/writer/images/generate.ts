import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { lockRows } from '#api/shared/lock-rows.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { imageIds } from '#contracts/api/writer/images.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import {
  type GenerateImagesInput,
  generateImagesContract,
} from '#contracts/workflows/writer/generate-images.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { Image } from '#entities/writer/image.ts';

const operation = 'image_generation';

/** Pictures of one content are one run: only one run at a time draws for a content. */
function byOwner(images: readonly Image[]): Image[][] {
  return [...Map.groupBy(images, ({ contentId, taskId }) => contentId ?? taskId).values()];
}

async function runOf(
  em: EntityManager,
  images: readonly Image[],
): Promise<RunStart<GenerateImagesInput>[]> {
  const [first] = images;
  if (!first) return [];
  const { credits, unitPrice } = await operationPrice(em, operation, images.length);
  const { contentId, taskId, siteId, sectorId } = first;
  const owner = contentId ? { contentId } : { taskId: String(taskId) };
  return [
    {
      contract: generateImagesContract,
      input: { ...owner, imageIds: images.map(({ id }) => id) },
      title: images.length === 1 ? 'Draw an image' : `Draw ${images.length} images`,
      siteId,
      sectorId,
      estimate: credits,
      estimateDetails: { operation, amount: images.length, unit_price: unitPrice },
    },
  ];
}

function assertDrawable(images: readonly Image[]): void {
  if (images.some(({ prompt }) => prompt === '')) {
    throw unprocessable('ids', 'An image has no prompt yet; describe it first');
  }
  if (images.some(({ status }) => status === 'generating')) {
    throw conflict('An image is being drawn already', 'ids');
  }
}

export const generateNamedImages = route(
  {
    method: 'post',
    path: 'writer/images/generate_images/',
    tag: 'Writer',
    throttle: 'image_gen',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Draw images, also anew',
    description:
      'From the prompt of each. What stands there stays until the new one is drawn. One that cannot be drawn leaves the others and costs nothing.',
    body: imageIds,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      const images = await lockRows(em, Image, call.body.ids);
      assertDrawable(images);
      const items: RunStart<GenerateImagesInput>[] = [];
      for (const group of byOwner(images)) items.push(...(await runOf(em, group)));
      return startItems(em, starterOf(call), `Draw ${images.length} images`, items);
    });
    return accepted(call, started);
  },
);
