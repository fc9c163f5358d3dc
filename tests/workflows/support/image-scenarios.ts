import { refuses, untilCancelled } from './bad-steps.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'generateImages';
const prompts = 'saveAiStep:generate_image_prompts';

/** What is the pictures' own, beside the paths of every run. */
export const imageScenarios: Scenario[] = [
  {
    workflow,
    path: 'prompts-only',
    ends: 'COMPLETED',
    inputMembers: { promptsOnly: true },
    overrides: () => ({ listImages: refuses }),
    expects: [prompts, 'finishRun:completed'],
  },
  {
    workflow,
    path: 'named-pictures',
    // Drawn anew as they are described: no model is asked for words.
    ends: 'COMPLETED',
    inputMembers: { imageIds: ['image-1', 'image-2'] },
    overrides: () => ({ callModel: refuses }),
    expects: ['listImages', 'saveImage:image-1', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'by-runware',
    ends: 'COMPLETED',
    overrides: () => ({
      listImages: async () => ({ imageIds: ['image-1'], provider: 'runware' }),
    }),
    expects: [prompts, 'drawImage:image-1', 'saveImage:image-1', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'picture-refused',
    // A picture that cannot be drawn leaves the others, and its run.
    ends: 'COMPLETED',
    overrides: (calls) => ({
      drawImage: async ({ imageId }) => {
        calls.push(`drawImage:${imageId}`);
        return refuses();
      },
    }),
    expects: ['drawImage:image-1', 'failImage:image-1', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'cancelled-amid-pictures',
    ends: 'CANCELLED',
    overrides: (calls) => ({ drawImage: untilCancelled('drawImage', calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes('drawImage:begun'));
      await handle.cancel();
    },
    expects: ['drawImage:begun', 'putImagesBack', 'finishRun:cancelled'],
  },
];
