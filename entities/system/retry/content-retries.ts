import type { EntityManager } from '@mikro-orm/postgresql';
import { linkContentContract } from '#contracts/workflows/linker/link-content.ts';
import { optimizeContentContract } from '#contracts/workflows/optimizer/optimize-content.ts';
import { publishContentContract } from '#contracts/workflows/publisher/publish-content.ts';
import {
  type GenerateImagesInput,
  generateImagesContract,
} from '#contracts/workflows/writer/generate-images.ts';
import { reparseContentContract } from '#contracts/workflows/writer/reparse-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { linkingStart } from '#entities/linker/linking-start.ts';
import { optimizationStart } from '#entities/optimizer/optimization-start.ts';
import { publishingStarts } from '#entities/publisher/publishing-starts.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { imagesStart } from '#entities/writer/images-start.ts';
import { pipelineEstimate } from '#entities/writer/pipeline-estimate.ts';
import { reparseStart } from '#entities/writer/reparse-start.ts';
import { inputOf } from '../input-of.ts';
import type { Run } from '../run.ts';
import type { RunStart } from '../start-run.ts';
import { orGone, type Retry } from './retry.ts';

async function contentOf(em: EntityManager, id: string): Promise<Content> {
  return orGone(await em.findOne(Content, { id, deletedAt: null }), 'content');
}

/** As its text is now: what was changed since is what is linked. */
export const linkContentRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { contentId, thenOptimize } = inputOf(linkContentContract, run);
    const start = await linkingStart(em, await contentOf(em, contentId));
    return { ...start, input: { ...start.input, ...(thenOptimize && { thenOptimize }) } };
  },
};

export const optimizeContentRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { contentId, entryPoint } = inputOf(optimizeContentContract, run);
    return optimizationStart(em, await contentOf(em, contentId), entryPoint);
  },
};

/** To the same destination; the post that stands there is found again and never posted twice. */
export const publishContentRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { contentId, integrationId, remoteStatus, scheduledFor } = inputOf(
      publishContentContract,
      run,
    );
    const [start] = await publishingStarts(em, await contentOf(em, contentId), {
      destinations: [integrationId],
      remote_status: remoteStatus,
      ...(scheduledFor && { scheduled_for: scheduledFor }),
    });
    return orGone(start, 'destination');
  },
};

export const reparseContentRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { contentId } = inputOf(reparseContentContract, run);
    return reparseStart(em, await contentOf(em, contentId));
  },
};

/** Pictures that the run has drawn stay: those that are left are described, or drawn, alone. */
export const generateImagesRetry: Retry = {
  kind: 'start',
  async start(em, run): Promise<RunStart<GenerateImagesInput>> {
    const { contentId, imageIds, promptsOnly } = inputOf(generateImagesContract, run);
    if (imageIds || contentId === undefined)
      return drawingStart(em, run, { id: { $in: imageIds ?? [] } });
    const content = await contentOf(em, contentId);
    if (promptsOnly) {
      const piece = { siteId: content.siteId, wordCount: null };
      const { total, items } = await pipelineEstimate(em, ['image_prompts'], piece);
      const start = await imagesStart(em, content);
      const input = { contentId, promptsOnly };
      return { ...start, input, estimate: total, estimateDetails: { items }, title: run.title };
    }
    const isDescribed = run.error?.stage === 'images' || run.stage === 'images';
    return isDescribed ? drawingStart(em, run, { contentId }) : imagesStart(em, content);
  },
};

async function drawingStart(
  em: EntityManager,
  run: Run,
  which: object,
): Promise<RunStart<GenerateImagesInput>> {
  const { contentId, taskId } = inputOf(generateImagesContract, run);
  const living = await em.find(Image, { ...which, deletedAt: null }, { orderBy: { id: 'asc' } });
  const isDrawn = ({ status, updatedAt }: Image) =>
    status === 'generated' && updatedAt >= run.createdAt;
  const left = living.filter((image) => image.prompt !== '' && !isDrawn(image));
  const first = orGone(left[0], 'picture');
  const operation = 'image_generation';
  const { credits, unitPrice } = await operationPrice(em, operation, left.length);
  return {
    contract: generateImagesContract,
    input: {
      ...(contentId ? { contentId } : { taskId: String(taskId) }),
      imageIds: left.map(({ id }) => id),
    },
    title: run.title,
    siteId: first.siteId,
    sectorId: first.sectorId,
    estimate: credits,
    estimateDetails: { operation, amount: left.length, unit_price: unitPrice },
  };
}
