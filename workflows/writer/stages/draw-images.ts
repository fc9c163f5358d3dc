import {
  CancellationScope,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { WriterActivities } from '#contracts/activities/writer.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, paidCall } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { describeFailure } from '#workflows/shared/describe-failure.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// The list of pictures and their rows are milliseconds of database work.
const { listImages, saveImage, failImage } = proxyLocalActivities<WriterActivities>(databaseWork);

// Pictures are slow and dear: their own queue, so that texts never wait for them.
const { drawImage } = proxyActivities<WriterActivities>({
  ...paidCall,
  taskQueue: taskQueues.openAiImages,
});

/** The stage `image_prompts`: what the pictures of a content should show. */
export async function promptImages(control: RunControl, contentId: string): Promise<void> {
  control.enter('image_prompts');
  await runAiStep(control, {
    functionName: 'generate_image_prompts',
    step: 'image-prompts',
    subject: { contentId },
    summary: 'describe the pictures',
    from: 0,
    to: 1,
  });
}

/** The stage `images`: draws every picture that still needs drawing; a failed one leaves the others. */
export async function drawImages(
  control: RunControl,
  contentId: string,
): Promise<{ generated: number; failed: number }> {
  control.enter('images');
  const { accountId } = control.input;
  const { imageIds } = await listImages.executeWithOptions({ summary: 'list the pictures' }, [
    { accountId, contentId },
  ]);
  let generated = 0;
  for (const [index, imageId] of imageIds.entries()) {
    await control.whilePaused();
    const position = control.at((index + 1) / imageIds.length);
    if (await drawOne(imageId, position)) generated += 1;
  }
  return { generated, failed: imageIds.length - generated };
}

async function drawOne(imageId: string, position: ReturnType<RunControl['at']>): Promise<boolean> {
  try {
    const drawn = await drawImage.executeWithOptions({ summary: 'draw a picture' }, [
      { accountId: position.accountId, runId: position.runId, imageId },
    ]);
    // A picture that was paid for is kept, also when the run is cancelled meanwhile.
    await CancellationScope.nonCancellable(() =>
      saveImage.executeWithOptions({ summary: 'keep the picture' }, [
        { ...position, imageId, drawn },
      ]),
    );
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    // What the activity said, not that it failed: people read this beside the picture.
    const { message } = describeFailure(error, position.stage).error;
    await failImage.executeWithOptions({ summary: 'note the failed picture' }, [
      { ...position, imageId, reason: message },
    ]);
    return false;
  }
}
