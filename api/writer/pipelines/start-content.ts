import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { contentPipelineBody } from '#contracts/api/writer/pipelines.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { orderStages, type PipelineStage } from '#domain/writer/stages.ts';
import { destinationsOf, everyDestination } from '#entities/publisher/destinations.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { pipelineEstimate } from '#entities/writer/pipeline-estimate.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import { reviewSettingsOf } from '#entities/writer/review-settings-of.ts';
import { Task } from '#entities/writer/task.ts';

type Body = z.output<typeof contentPipelineBody>;

/** In the order of the work; whether somebody is asked is said by `approval_required` where that is given. */
function chosenStages({ stages, approval_required: isAsked }: Body): PipelineStage[] {
  if (isAsked === undefined) return orderStages(stages);
  const others = stages.filter((stage) => stage !== 'review');
  return orderStages(isAsked ? [...others, 'review'] : others);
}

async function pipelineOf(
  em: EntityManager,
  task: Task,
  body: Body,
): Promise<RunStart<ContentPipelineInput>> {
  const stages = chosenStages(body);
  const integrations = stages.includes('publish')
    ? await destinationsOf(em, task.siteId, body.destinations, everyDestination)
    : [];
  const { total, items } = await pipelineEstimate(em, stages, task);
  return {
    contract: contentPipelineContract,
    input: {
      subject: { taskId: task.id },
      stages,
      destinations: integrations.map(({ id }) => ({
        integrationId: id,
        remoteStatus: body.remote_status,
      })),
      ...(stages.includes('review') && { review: await reviewSettingsOf(em, task.siteId) }),
    },
    title: `Make "${task.title}"`,
    siteId: task.siteId,
    sectorId: task.sectorId,
    estimate: total,
    estimateDetails: { items },
    take: (inner, runId) => queueTask(inner, task, runId),
  };
}

export const startContentPipeline = route(
  {
    method: 'post',
    path: 'pipelines/content/',
    tag: 'Pipelines',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Take tasks through the whole pipeline',
    description: 'Writing, image prompts, images and publishing, a run a task.',
    body: contentPipelineBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { body } = call;
    if (!body.stages.includes('generate')) {
      throw unprocessable('stages', 'The pipeline of a task begins with generate');
    }
    const started = await call.em.transactional(async (em) => {
      // Tells what was not granted (403) from what is not there (404).
      await findRows(em, Task, body.task_ids);
      const tasks = await lockTasks(em, body.task_ids);
      const useClaim = await claimArticle(em, call, tasks.length);
      const items: RunStart<ContentPipelineInput>[] = [];
      for (const task of tasks) items.push(await pipelineOf(em, task, body));
      const batch = await startItems(em, starterOf(call), `Make ${tasks.length} articles`, items);
      await useClaim(batch.runId);
      return batch;
    });
    return accepted(call, started);
  },
);
