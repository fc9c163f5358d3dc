import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRows, findRowsWithout } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { contentPipelineBody } from '#contracts/api/writer/pipelines.ts';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { startItems } from '#entities/system/start-batch.ts';
import type { RunStarter, StartedRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { contentTexts } from '#entities/writer/content-texts.ts';
import { contentPipelines, taskPipelines } from '#entities/writer/pipeline-starts.ts';
import { type LockedTask, lockTasks } from '#entities/writer/queue-task.ts';
import { Task } from '#entities/writer/task.ts';
import { tasksOfIdeas } from '#entities/writer/tasks-of-ideas.ts';
import { planFromClusters, planFromKeywords } from './start-planning.ts';

type Body = z.output<typeof contentPipelineBody>;

/** Of clusters and keywords nobody knows yet how many articles they become. */
const several = 2;

function wishOf({ stages, approval_required, destinations, remote_status }: Body) {
  return {
    stages,
    approvalRequired: approval_required,
    destinations,
    remoteStatus: remote_status,
  };
}

/** Locked first: only where one is missing is it asked whether it is unknown (404) or not granted (403). */
async function tasksOf(em: EntityManager, ids: readonly string[]): Promise<LockedTask[]> {
  try {
    return await lockTasks(em, ids);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') await findRows(em, Task, ids);
    throw error;
  }
}

/** Rows of the request, how many articles they are to become, and how that is started. */
interface Found {
  articles: number;
  start: (starter: RunStarter) => Promise<StartedRun>;
}

function ofTasks(em: EntityManager, body: Body, tasks: readonly LockedTask[]): Found {
  const isWritten = body.stages !== undefined && !body.stages.includes('generate');
  return {
    articles: isWritten ? 0 : tasks.length,
    async start(starter) {
      const { starts, takeAll } = await taskPipelines(em, tasks, wishOf(body));
      const title = `Make ${tasks.length} articles`;
      return startItems(em, starter, title, starts, takeAll ? { takeAll } : {});
    },
  };
}

async function ofIdeas(em: EntityManager, body: Body, ids: string[]): Promise<Found> {
  await findRows(em, ContentIdea, ids);
  return ofTasks(em, body, await tasksOfIdeas(em, ids));
}

async function ofContents(em: EntityManager, body: Body, ids: readonly string[]): Promise<Found> {
  const contents = await findRowsWithout(em, Content, ids, contentTexts);
  return {
    articles: 0,
    async start(starter) {
      const { starts } = await contentPipelines(em, contents, wishOf(body));
      return startItems(em, starter, `Finish ${contents.length} contents`, starts);
    },
  };
}

/** @throws AppError `not_found`, `permission_denied` for ids as everywhere */
async function findPieces(em: EntityManager, body: Body): Promise<Found> {
  const { task_ids, idea_ids, cluster_ids, keyword_ids = [], content_ids } = body;
  if (task_ids) return ofTasks(em, body, await tasksOf(em, task_ids));
  if (idea_ids) return ofIdeas(em, body, idea_ids);
  if (content_ids) return ofContents(em, body, content_ids);
  if (cluster_ids) {
    const clusters = await findRows(em, Cluster, cluster_ids);
    return {
      articles: several,
      start: (starter) => planFromClusters(em, starter, body, clusters),
    };
  }
  const keywords = await findRows(em, Keyword, keyword_ids);
  return { articles: several, start: (starter) => planFromKeywords(em, starter, body, keywords) };
}

export const startContentPipeline = route(
  {
    method: 'post',
    path: 'pipelines/content/',
    tag: 'Pipelines',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Take keywords, clusters, ideas, tasks or contents through the whole pipeline',
    description:
      'A run a piece; several are a batch of up to 10,000. The credits of all of them are held at once. From clusters and keywords one run plans first: the credits of its first stage are held at once, those of each later stage when it begins, and where they do not suffice then, everything made before is kept and the run can be retried from there.',
    body: contentPipelineBody,
    answer: one(acceptedRun, { status: 202 }),
    refusals: ['unprocessable', 'conflict'],
  },
  async (call) => {
    const { body } = call;
    const isPlanned = body.cluster_ids !== undefined || body.keyword_ids !== undefined;
    if (body.ideas_per_cluster !== undefined && !isPlanned) {
      throw unprocessable('ideas_per_cluster', 'Only of cluster_ids and keyword_ids');
    }
    const started = await call.em.transactional(async (em) => {
      const { articles, start } = await findPieces(em, body);
      const useClaim = articles > 0 ? await claimArticle(em, call, articles) : undefined;
      const run = await start(starterOf(call));
      await useClaim?.(run.runId);
      return run;
    });
    return accepted(call, started);
  },
);
