import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { ResearchActivities } from '#contracts/activities/research.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { researchLimits } from '#domain/writer/research-limits.ts';
import { databaseWork, researchTool } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { bothToTheEnd } from '#workflows/shared/both-to-the-end.ts';
import { describeFailure } from '#workflows/shared/describe-failure.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// Charging what was found is database work.
const { finishResearch } = proxyLocalActivities<ResearchActivities>(databaseWork);

// Search engines and other people's sites each have their queue: neither holds up the other, nor any vendor.
const { searchWeb } = proxyActivities<ResearchActivities>({
  ...researchTool,
  taskQueue: taskQueues.search,
});
const { readPages } = proxyActivities<ResearchActivities>({
  ...researchTool,
  taskQueue: taskQueues.pageReader,
});

/** What the model may do that costs the research, not the article. */
const endsResearchOnly = new Set(['ai_invalid', 'content_refused']);

/**
 * Research in turns: the model says what to search and to read, the tools answer, and it keeps what it finds.
 * Turns, time and cost are bounded; at a bound the article is written from what there is.
 */
export async function researchArticle(
  control: RunControl,
  taskId: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  let stoppedBy: string | undefined;
  try {
    await takeTurns(control, taskId, (turn) => to - (to - from) * 0.75 ** turn);
  } catch (error) {
    const { error: failure } = describeFailure(error, 'generate');
    if (isCancellation(error) || !endsResearchOnly.has(failure.category)) throw error;
    stoppedBy = failure.message;
  }
  const position = control.at(to);
  const finish = { ...position, taskId, ...(stoppedBy ? { stoppedBy } : {}) };
  await finishResearch.executeWithOptions({ summary: 'what research has found' }, [finish]);
}

async function takeTurns(
  control: RunControl,
  taskId: string,
  at: (turn: number) => number,
): Promise<void> {
  let spentSeconds = 0;
  for (let turn = 0; turn < researchLimits.turns; turn += 1) {
    await control.whilePaused();
    const began = Date.now();
    const isLate = spentSeconds >= researchLimits.seconds ? 1 : 0;
    const { searches, pages } = await runAiStep(control, {
      functionName: 'research_article',
      step: `research-${turn + 1}`,
      subject: { taskId, turn, isLate },
      summary: `research, turn ${turn + 1}`,
      from: at(turn),
      to: at(turn + 1),
    });
    if (searches === 0 && pages === 0) return;
    const { accountId, runId } = control.input;
    const asked = { accountId, runId, taskId, turn };
    await bothToTheEnd([
      searches === 0 ? undefined : attempt(searchWeb, 'search the web', asked),
      pages === 0 ? undefined : attempt(readPages, 'read pages', asked),
    ]);
    spentSeconds += (Date.now() - began) / 1000;
  }
}

/** A tool that does not answer in its time costs its answers: the next turn is told that it has none. */
async function attempt(
  tool: typeof searchWeb | typeof readPages,
  summary: string,
  asked: Parameters<ResearchActivities['searchWeb']>[0],
): Promise<void> {
  try {
    await tool.executeWithOptions({ summary }, [asked]);
  } catch (error) {
    const isToolFailure = error instanceof ActivityFailure || error instanceof ApplicationFailure;
    if (isCancellation(error) || !isToolFailure) throw error;
  }
}
