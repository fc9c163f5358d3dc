import { log, patched, proxyActivities, rootCause } from '@temporalio/workflow';
import type { IdeaActivities } from '#contracts/activities/ideas.ts';
import type {
  GenerateIdeasInput,
  GenerateIdeasOutput,
} from '#contracts/workflows/planner/generate-ideas.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { paidCall } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

const stages = ['ideas'] as const;

// Vectors come from the vendor of the texts, within its rate. Finished ideas wait for them: for minutes, not
// for the day that an outage is otherwise given.
const { embedIdeaTitles } = proxyActivities<IdeaActivities>({
  ...paidCall,
  scheduleToCloseTimeout: '10m',
  retry: { ...paidCall.retry, maximumAttempts: 3 },
  taskQueue: taskQueues.openAiText,
});

/** Proposes pieces of content for one cluster. */
export async function generateIdeas(input: GenerateIdeasInput): Promise<GenerateIdeasOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    control.enter('ideas');
    const saved = await runAiStep(control, {
      functionName: 'generate_ideas',
      step: 'ideas',
      subject: { clusterId: input.clusterId, count: input.count },
      summary: 'propose ideas',
      from: 0,
      to: 1,
      beforeSave: (stepId, turn) => embedTitles(input, stepId, turn),
    });
    return {
      ideas: Number(saved.ideas),
      repeated: Number(saved.repeated ?? 0),
      near_duplicates: Number(saved.near_duplicates ?? 0),
    };
  });
}

/**
 * Has the titles embedded, so that twins are found by meaning, too. A vendor that cannot, or a run that is
 * cancelled here, costs that comparison and not the ideas, which are paid for by now.
 */
async function embedTitles(
  { accountId, runId }: GenerateIdeasInput,
  stepId: string,
  turn: number,
): Promise<void> {
  if (!patched('titles-by-meaning')) return;
  const summary = 'embed the titles';
  try {
    await embedIdeaTitles.executeWithOptions({ summary }, [{ accountId, runId, stepId, turn }]);
  } catch (error) {
    log.warn('Titles are compared by words alone', { error: rootCause(error) });
  }
}
