import type {
  GenerateImagesInput,
  GenerateImagesOutput,
} from '#contracts/workflows/writer/generate-images.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { drawImages, promptImages } from './stages/draw-images.ts';

/** Describes and draws the pictures of one content; or only describes them, or only draws some of them. */
export async function generateImages(input: GenerateImagesInput): Promise<GenerateImagesOutput> {
  const { contentId = null, imageIds, promptsOnly = false } = input;
  const isDescribed = imageIds === undefined && contentId !== null;
  const control = new RunControl(input, [
    ...(isDescribed ? ['image_prompts'] : []),
    ...(promptsOnly ? [] : ['images']),
  ]);
  return control.toTheEnd(async () => {
    if (isDescribed) await promptImages(control, contentId);
    if (promptsOnly) return { generated: 0, failed: 0 };
    return drawImages(control, contentId, imageIds);
  });
}
