import type {
  ContentPipelineInput,
  ContentPipelineOutput,
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
      for (const [index, destination] of input.destinations.entries()) {
        const fraction = (index + 1) / input.destinations.length;
        await publishToDestination(control, { contentId, ...destination }, fraction);
        output.published += 1;
      }
    }
    return output;
  });
}
