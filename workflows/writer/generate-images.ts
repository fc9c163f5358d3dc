import type {
  GenerateImagesInput,
  GenerateImagesOutput,
} from '#contracts/workflows/writer/generate-images.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { drawImages, promptImages } from './stages/draw-images.ts';

const stages = ['image_prompts', 'images'] as const;

/** Describes and draws the pictures of one content. */
export async function generateImages(input: GenerateImagesInput): Promise<GenerateImagesOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    await promptImages(control, input.contentId);
    return drawImages(control, input.contentId);
  });
}
