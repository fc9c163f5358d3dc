import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ArticlePlan, PlanArticleInput } from '#contracts/activities/writer.ts';
import { articlePlan } from '#domain/writer/article-plan.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Task } from '#entities/writer/task.ts';
import { beginTask } from './begin-task.ts';

/**
 * Begins the task and says how it is written. Research without a search engine is left out, and the timeline
 * says so: its part of the reservation comes back when the run ends.
 */
export function createPlanArticle({ orm, researchSearch }: ActivityDependencies) {
  return async function planArticle(input: PlanArticleInput): Promise<ArticlePlan> {
    return orm.em.transactional(async (em) => {
      await refuseEndedRun(em, input.runId);
      const task = await em.findOneOrFail(Task, { id: input.taskId, deletedAt: null });
      const isFirstTime = task.status === 'queued';
      await beginTask(em, task, input.runId);
      const isResearched = task.withResearch && researchSearch !== null;
      if (isFirstTime && task.withResearch && !isResearched) {
        const message =
          'No search engine is configured: the article is written without research, and nothing is charged for it';
        await recordProgress(em, { ...input, message });
      }
      return { ...articlePlan(task), isResearched };
    });
  };
}
