import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type ContentPipelineInput,
  contentPipelineContract,
  type PipelineDestination,
} from '#contracts/workflows/writer/content-pipeline.ts';
import {
  type GenerateContentInput,
  generateContentContract,
} from '#contracts/workflows/writer/generate-content.ts';
import { decidedByPeople, defaultReviewSettings } from '#domain/writer/review.ts';
import { orderStages, type PipelineStage } from '#domain/writer/stages.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { Content } from '#entities/writer/content.ts';
import { contentTexts } from '#entities/writer/content-texts.ts';
import { pipelinePricing } from '#entities/writer/pipeline-pricing.ts';
import { type LockedTask, lockTasks, queueTasks } from '#entities/writer/queue-task.ts';
import { Task } from '#entities/writer/task.ts';
import { writingPricing } from '#entities/writer/writing-price.ts';
import { inputOf } from '../input-of.ts';
import type { Run } from '../run.ts';
import type { RunStart } from '../start-run.ts';
import type { Retry, RetryStarts } from './retry.ts';

/** Living tasks with these ids that nobody writes or has written since, locked. */
async function writableTasks(em: EntityManager, ids: string[]): Promise<Map<string, LockedTask>> {
  const living = await em.find(Task, { id: { $in: ids }, deletedAt: null }, { fields: ['id'] });
  const tasks = await lockTasks(
    em,
    living.map(({ id }) => id),
  );
  const free = tasks.filter(({ status }) => status === 'pending' || status === 'failed');
  return new Map(free.map((task) => [task.id, task]));
}

/** What was written of an article in parts is found again by its task, and not paid for twice. */
export const generateContentRetry: Retry = {
  kind: 'many',
  async starts(em, runs) {
    const taskIdOf = (run: Run) => inputOf(generateContentContract, run).taskId;
    const tasks = await writableTasks(em, runs.map(taskIdOf));
    const priceOf = await writingPricing(em);
    const taken: LockedTask[] = [];
    const starts = runs.flatMap((run): RunStart<GenerateContentInput>[] => {
      const task = tasks.get(taskIdOf(run));
      if (!task) return [];
      taken.push(task);
      const { credits, items } = priceOf(task);
      const { id: taskId, siteId, sectorId } = task;
      return [
        {
          contract: generateContentContract,
          input: { taskId },
          title: run.title,
          siteId,
          sectorId,
          estimate: credits,
          estimateDetails: { items },
          retryOfRunId: run.id,
        },
      ];
    });
    return { starts, takeAll: (inner, runIds) => queueTasks(inner, taken, runIds) };
  },
};

/**
 * The stages from the one that did not end; all where none was begun. A review before it is kept, because the
 * approval may be taken back until the text is out: one that stands for the present text is seen at once.
 */
function stagesLeft({ written }: Standing, run: Run): PipelineStage[] {
  const { stages: wanted, subject } = inputOf(contentPipelineContract, run);
  const stages = orderStages(wanted);
  const stopped = stages.findIndex((stage) => stage === (run.error?.stage ?? run.stage));
  // A run that was cancelled right behind its text stands at `generate` still.
  const isWritten = 'taskId' in subject && written.has(subject.taskId);
  return stages.filter((stage, index) => {
    if (stage === 'generate' && isWritten) return false;
    return stage === 'review' || index >= stopped;
  });
}

/** What retries read of a content: those of thousands carry no texts about. */
type Piece = Pick<Content, 'id' | 'taskId' | 'siteId' | 'sectorId' | 'wordCount' | 'rejectReason'>;

/** A text that somebody has turned down waits for a person: it is approved by no silence. */
function reviewAgain(
  { review }: ContentPipelineInput,
  content: Piece | undefined,
): Pick<ContentPipelineInput, 'review'> {
  if (content?.rejectReason == null) return review ? { review } : {};
  return { review: decidedByPeople(review ?? defaultReviewSettings) };
}

/** What stands between a pipeline that ended and its next one. */
interface Standing {
  tasks: Map<string, LockedTask>;
  /** Tasks whose text is there and is nobody's to write. */
  written: Set<string>;
  /** By the id of the content and by that of its task. */
  contents: Map<string, Piece>;
  /** When a content came to stand at a destination, by `placeOf`. */
  publishedAt: Map<string, Date | null | undefined>;
}

async function standingOf(em: EntityManager, runs: readonly Run[]): Promise<Standing> {
  const subjects = runs.map((run) => inputOf(contentPipelineContract, run).subject);
  const taskIds = subjects.flatMap((subject) => ('taskId' in subject ? [subject.taskId] : []));
  const contentIds = subjects.flatMap((subject) =>
    'contentId' in subject ? [subject.contentId] : [],
  );
  const found = await em.find(
    Content,
    { deletedAt: null, $or: [{ id: { $in: contentIds } }, { taskId: { $in: taskIds } }] },
    { exclude: contentTexts },
  );
  const done = await em.find(
    Task,
    { id: { $in: found.map(({ taskId }) => taskId ?? null) }, status: 'completed' },
    { fields: ['id'] },
  );
  const records = await em.find(PublishingRecord, {
    contentId: { $in: found.map(({ id }) => id) },
    status: 'published',
  });
  return {
    tasks: await writableTasks(em, taskIds),
    written: new Set(done.map(({ id }) => id)),
    contents: new Map(
      found.flatMap((content) => [
        [content.id, content],
        ...(content.taskId ? [[content.taskId, content] as const] : []),
      ]),
    ),
    publishedAt: new Map(
      records.map(({ contentId, integrationId, publishedAt }) => [
        placeOf(contentId, integrationId),
        publishedAt,
      ]),
    ),
  };
}

/** A content at one of its destinations. */
function placeOf(contentId: string, integrationId: string): string {
  return `${contentId}/${integrationId}`;
}

/**
 * Where nothing was published since the run began: what was out before is what it was to replace. Everywhere where
 * its text is still to be changed.
 */
function destinationsLeft(
  { publishedAt }: Standing,
  run: Run,
  stages: readonly PipelineStage[],
  content: Piece | undefined,
): PipelineDestination[] {
  const { destinations } = inputOf(contentPipelineContract, run);
  const isFinal = stages.every((stage) => stage === 'review' || stage === 'publish');
  if (!content || !isFinal) return destinations;
  return destinations.filter(({ integrationId }) => {
    const at = publishedAt.get(placeOf(content.id, integrationId));
    return !at || at < run.createdAt;
  });
}

/**
 * From the stage that failed on the same task or content: the text, the pictures, the links and the posts that
 * were made are kept.
 */
export const contentPipelineRetry: Retry = { kind: 'many', starts: pipelineRetries };

async function pipelineRetries(em: EntityManager, runs: readonly Run[]): Promise<RetryStarts> {
  const standing = await standingOf(em, runs);
  const sites = runs.flatMap(({ siteId }) => (siteId ? [siteId] : []));
  const priceOf = await pipelinePricing(em, sites);
  const taken: { task: LockedTask; index: number }[] = [];
  const starts: RunStart<ContentPipelineInput>[] = [];
  for (const run of runs) {
    const input = inputOf(contentPipelineContract, run);
    const { subject } = input;
    const content = standing.contents.get('taskId' in subject ? subject.taskId : subject.contentId);
    const stages = stagesLeft(standing, run);
    if (stages.length === 0) continue;
    const isWriting = stages.includes('generate');
    const task = 'taskId' in subject ? standing.tasks.get(subject.taskId) : undefined;
    const piece = isWriting ? task : content;
    if (!piece) continue;
    if (isWriting && task) taken.push({ task, index: starts.length });
    const { total, items } = priceOf(stages, piece);
    starts.push({
      contract: contentPipelineContract,
      input: {
        subject,
        stages,
        destinations: destinationsLeft(standing, run, stages, content),
        ...(stages.includes('review') && reviewAgain(input, content)),
      },
      title: run.title,
      siteId: piece.siteId,
      sectorId: piece.sectorId,
      estimate: total,
      estimateDetails: { items },
      retryOfRunId: run.id,
    });
  }
  return {
    starts,
    takeAll: (inner, runIds) =>
      queueTasks(
        inner,
        taken.map(({ task }) => task),
        taken.map(({ index }) => String(runIds[index])),
      ),
  };
}
