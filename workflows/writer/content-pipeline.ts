import { isCancellation } from '@temporalio/workflow';
import type {
  ContentPipelineInput,
  ContentPipelineOutput,
  PipelineDestination,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { publishToDestination } from '#workflows/publisher/stages/publish-to-destination.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { drawImages, promptImages } from './stages/draw-images.ts';
import { writeArticle } from './stages/write-article.ts';

/** Takes one task or content through the chosen stages, from the first word to the published post. */
export async function contentPipeline(input: ContentPipelineInput): Promise<ContentPipelineOutput> {
  const control = new RunControl(input, input.stages);
  const wanted = new Set(input.stages);
  return control.toTheEnd(async () => {
    let contentId = 'contentId' in input.subject ? input.subject.contentId : '';
    const output = { contentId, wordCount: 0, images: 0, published: 0 };

    if ('taskId' in input.subject) {
      const written = await writeArticle(control, input.subject.taskId);
      contentId = written.contentId;
      Object.assign(output, written);
    }

    if (wanted.has('image_prompts')) await promptImages(control, contentId);
    if (wanted.has('images')) {
      const { generated } = await drawImages(control, contentId);
      output.images = generated;
    }

    if (wanted.has('publish')) {
      control.enter('publish');
      output.published = await publishEverywhere(control, contentId, input.destinations);
    }
    return output;
  });
}

/**
 * One destination's failure leaves the others; the run fails with the first one when all have been tried.
 *
 * @returns how many destinations hold the content
 */
async function publishEverywhere(
  control: RunControl,
  contentId: string,
  destinations: readonly PipelineDestination[],
): Promise<number> {
  const failures: unknown[] = [];
  for (const [index, destination] of destinations.entries()) {
    const fraction = (index + 1) / destinations.length;
    try {
      await publishToDestination(control, { contentId, ...destination }, fraction);
    } catch (error) {
      if (isCancellation(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return destinations.length;
}
