import type {
  ContentPipelineInput,
  ContentPipelineOutput,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import { linkStage } from '#workflows/linker/stages/link-text.ts';
import { optimizeStage } from '#workflows/optimizer/stages/optimize-text.ts';
import { ReviewGate } from '#workflows/shared/review-gate.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { beginContent } from './stages/begin-content.ts';
import { drawImages, promptImages } from './stages/draw-images.ts';
import { publishEverywhere } from './stages/publish-everywhere.ts';

/**
 * Takes one task or content through the chosen stages, from the first word to the published post. Any of them
 * can be left out or be the first; a content that is rejected at its review goes no further.
 */
export async function contentPipeline(input: ContentPipelineInput): Promise<ContentPipelineOutput> {
  const control = new RunControl(input, input.stages);
  const gate = new ReviewGate(control);
  const wanted = new Set(input.stages);
  return control.toTheEnd(async () => {
    const output: ContentPipelineOutput = {
      ...(await beginContent(control, input)),
      images: 0,
      published: 0,
    };
    const { contentId } = output;
    control.keep({ contentId });

    if (wanted.has('image_prompts')) await promptImages(control, contentId);
    if (wanted.has('images')) {
      const { generated } = await drawImages(control, contentId);
      output.images = generated;
      control.keep({ images: generated });
    }

    if (wanted.has('link')) {
      const { added } = await linkStage(control, contentId);
      output.links = added;
      control.keep({ links: added });
    }
    if (wanted.has('optimize')) {
      const { scoreBefore, scoreAfter } = await optimizeStage(control, contentId);
      Object.assign(output, { scoreBefore, scoreAfter });
    }

    if (wanted.has('review')) {
      output.review = await gate.pass(contentId, input.review ?? defaultReviewSettings);
      if (output.review === 'rejected') return output;
    }

    if (wanted.has('publish')) {
      control.enter('publish');
      const content = { contentId, ...(output.review && { mustBeApproved: true }) };
      output.published = await publishEverywhere(control, content, input.destinations);
    }
    return output;
  });
}
