import {
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  rootCause,
} from '@temporalio/workflow';
import type { GrowthActivities } from '#contracts/activities/growth.ts';
import type {
  SuggestTitlesInput,
  SuggestTitlesOutput,
} from '#contracts/workflows/growth/suggest-titles.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { databaseWork, searching } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { bothToTheEnd } from '#workflows/shared/both-to-the-end.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

const stages = ['suggest'] as const;

// Somebody waits for the titles and has the other list: an engine that is away for minutes is done without.
const { searchTitles } = proxyActivities<GrowthActivities>({
  ...searching,
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '2m',
  taskQueue: taskQueues.search,
});

// Reading two lists and charging them is one transaction.
const { finishTitles } = proxyLocalActivities<GrowthActivities>(databaseWork);

/** Titles for a keyword: those of its results page, and those a model thinks of. */
export async function suggestTitles(input: SuggestTitlesInput): Promise<SuggestTitlesOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    control.enter('suggest');
    await control.whilePaused();
    const { suggestionId } = input;
    const [found, thoughtOf] = await bothToTheEnd([
      side('search', () =>
        searchTitles.executeWithOptions({ summary: 'titles of the results page' }, [
          { ...control.at(0.2), suggestionId },
        ]),
      ),
      side('model', () => thinkOfTitles(control, suggestionId)),
    ]);
    // With neither there is nothing to give; what the model said explains it better than a search engine does.
    if ('failure' in thoughtOf && ('failure' in found || found.titles === 0)) {
      throw thoughtOf.failure;
    }
    return finishTitles.executeWithOptions({ summary: 'charge and hand over' }, [
      { ...control.at(1), suggestionId },
    ]);
  });
}

async function thinkOfTitles(
  control: RunControl,
  suggestionId: string,
): Promise<{ titles: number }> {
  const saved = await runAiStep(control, {
    functionName: 'creative_titles',
    step: 'creative-titles',
    subject: { suggestionId },
    summary: 'think of titles',
    from: 0,
    to: 0.9,
  });
  return { titles: Number(saved.titles) };
}

type Side = { titles: number } | { failure: unknown };

/** One side that fails leaves the other (spec/growth.md); a cancellation ends both. */
async function side(name: string, ask: () => Promise<{ titles: number }>): Promise<Side> {
  try {
    return await ask();
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('A side of the titles failed', { side: name, error: rootCause(error) });
    return { failure: error };
  }
}
