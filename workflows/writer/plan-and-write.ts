import { proxyLocalActivities } from '@temporalio/workflow';
import type { PlanningActivities } from '#contracts/activities/planning.ts';
import type { SystemActivities } from '#contracts/activities/system.ts';
import type {
  PlanAndWriteInput,
  PlanAndWriteOutput,
} from '#contracts/workflows/writer/plan-and-write.ts';
import type { PlanningStage } from '#domain/writer/planning-stages.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { itemsToTheEnd } from '#workflows/system/stages/items-to-the-end.ts';
import { judgeItems } from '#workflows/system/stages/judge-items.ts';

// Thousands of rows at once are a second or two of database work.
const { planItems, countItems } = proxyLocalActivities<PlanningActivities & SystemActivities>(
  databaseWork,
);

/** What the runs of a stage are, and what an operator reads of them. */
const items: Record<PlanningStage, { type: string; title: string }> = {
  cluster: { type: 'autoCluster', title: 'Cluster the keywords' },
  ideas: { type: 'generateIdeas', title: 'Propose ideas' },
  write: { type: 'contentPipeline', title: 'Make the articles' },
};

/**
 * Takes raw keywords or clusters to articles: a set of runs a stage, and the next stage from what they made.
 * One that fails leaves the others; a stage that made nothing ends the run, and what was made before is kept.
 */
export async function planAndWrite(input: PlanAndWriteInput): Promise<PlanAndWriteOutput> {
  const { accountId, runId } = input;
  const control = new RunControl(input, input.stages);
  return control.toTheEnd(async () => {
    let counts: PlanAndWriteOutput = { completed: 0, failed: 0, cancelled: 0 };
    for (const stage of input.stages) {
      const { type, title } = items[stage];
      control.enter(stage);
      await control.whilePaused();
      await planItems.executeWithOptions({ summary: `plan: ${title}` }, [
        { accountId, runId, stage },
      ]);
      await itemsToTheEnd(control, stage, { title });
      counts = judgeItems(
        await countItems.executeWithOptions({ summary: 'count what came of it' }, [
          { accountId, runId, type },
        ]),
      );
      control.keep({ [stage]: counts.completed });
    }
    return counts;
  });
}
