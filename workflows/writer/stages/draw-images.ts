import {
  CancellationScope,
  isCancellation,
  patched,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { DrawImageInput, WriterActivities } from '#contracts/activities/writer.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import type { ImageProvider } from '#domain/writer/image-settings.ts';
import { databaseWork, paidCall } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { describeFailure } from '#workflows/shared/describe-failure.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// The list of pictures and their rows are milliseconds of database work.
const { listImages, saveImage, failImage, putImagesBack } =
  proxyLocalActivities<WriterActivities>(databaseWork);

// Pictures are slow and dear: a queue of its own a vendor, so that texts and other vendors never wait for them.
const drawers = {
  openai: proxyActivities<WriterActivities>({ ...paidCall, taskQueue: taskQueues.openAiImages }),
  runware: proxyActivities<WriterActivities>({ ...paidCall, taskQueue: taskQueues.runware }),
} as const satisfies Record<ImageProvider, object>;

/** Pictures of one content under way at once: the next ones wait, so that other contents get their turn. */
const picturesAtOnce = 3;

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

/**
 * The stage `images`: draws every picture that still needs drawing, or those that are named; a failed one
 * leaves the others.
 */
export async function drawImages(
  control: RunControl,
  contentId: string | null,
  named?: string[],
): Promise<{ generated: number; failed: number }> {
  control.enter('images');
  const { accountId, runId } = control.input;
  const wanted = { accountId, runId, contentId, ...(named && { imageIds: named }) };
  const {
    imageIds,
    provider = 'openai',
    drawn = 0,
  } = await listImages.executeWithOptions({ summary: 'list the pictures' }, [wanted]);
  // Runs of before drew one picture after the other, and no picture said that it was being drawn.
  const isNew = patched('pictures-at-once');
  if (isNew) {
    control.undoWith(async () => {
      const undrawn = await putImagesBack.executeWithOptions(
        { summary: 'pictures that were not drawn wait' },
        [{ accountId, imageIds }],
      );
      return undrawn > 0 ? `${undrawn} pictures are not drawn and wait.` : undefined;
    });
  }
  const waiting = [...imageIds];
  const all = drawn + imageIds.length;
  let [ended, generated] = [drawn, drawn];
  const position = () => {
    ended += 1;
    return control.at(ended / all);
  };
  const drawInTurn = async (): Promise<void> => {
    for (let imageId = waiting.shift(); imageId !== undefined; imageId = waiting.shift()) {
      await control.whilePaused();
      const picture = { accountId, runId, imageId };
      if (await drawOne(drawers[provider], picture, position)) generated += 1;
    }
  };
  const inTurn = Array.from({ length: isNew ? picturesAtOnce : 1 }, drawInTurn);
  // All of them end, also where one is cancelled: what is paid for is kept before the run ends.
  const failed = (await Promise.allSettled(inTurn)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return { generated, failed: all - generated };
}

async function drawOne(
  { drawImage }: (typeof drawers)[ImageProvider],
  picture: DrawImageInput,
  position: () => ReturnType<RunControl['at']>,
): Promise<boolean> {
  const { imageId } = picture;
  let at: ReturnType<RunControl['at']> | undefined;
  try {
    const drawn = await drawImage.executeWithOptions({ summary: 'draw a picture' }, [picture]);
    at = position();
    const save = { ...at, imageId, drawn };
    // A picture that was paid for is kept, also when the run is cancelled meanwhile.
    await CancellationScope.nonCancellable(() =>
      saveImage.executeWithOptions({ summary: 'keep the picture' }, [save]),
    );
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    at ??= position();
    // What the activity said, not that it failed: people read this beside the picture.
    const { message } = describeFailure(error, at.stage).error;
    await failImage.executeWithOptions({ summary: 'note the failed picture' }, [
      { ...at, imageId, reason: message },
    ]);
    return false;
  }
}
