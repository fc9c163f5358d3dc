import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type ContentPipelineInput,
  contentPipelineContract,
  type PipelineDestination,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { entryRefusal, stagesOfEntry, unwrittenRefusal } from '#domain/writer/pipeline-entry.ts';
import type { ReviewSettings } from '#domain/writer/review.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { destinationsOf, everyDestination } from '#entities/publisher/destinations.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { TakeAll } from '#entities/system/add-items.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { Content } from './content.ts';
import { contentTexts } from './content-texts.ts';
import { pipelinePricing } from './pipeline-pricing.ts';
import { type LockedTask, queueTasks } from './queue-task.ts';
import { reviewSettingsOf } from './review-settings-of.ts';

/** What a request asks of the pipelines it starts. */
export interface PipelineWish {
  /** Absent: the usual ones of what enters. */
  stages?: readonly PipelineStage[] | undefined;
  approvalRequired?: boolean | undefined;
  /** Ids of integrations; absent: every active one of the site. */
  destinations?: readonly string[] | undefined;
  remoteStatus: PipelineDestination['remoteStatus'];
}

/** What starts of pipelines read of a content; of thousands nothing else is carried about. */
type Piece = Pick<
  Content,
  'id' | 'siteId' | 'sectorId' | 'title' | 'status' | 'source' | 'wordCount'
>;

type PipelineStart = RunStart<ContentPipelineInput>;

interface PipelineStarts {
  starts: PipelineStart[];
  /** Gives the tasks to their runs, where they are to be written. */
  takeAll?: TakeAll;
}

/**
 * The starts of pipelines of tasks, a run each. The tasks are locked by the caller (`lockTasks`).
 *
 * @throws AppError `unprocessable` for stages that do not fit together or what stands there already, in words
 */
export async function taskPipelines(
  em: EntityManager,
  tasks: readonly LockedTask[],
  wish: PipelineWish,
): Promise<PipelineStarts> {
  const stages = stagesOfEntry('unwritten', wish);
  refuseIdleDestinations(stages, wish);
  const isWritten = !stages.includes('generate');
  const contents = isWritten ? await contentsOfTasks(em, tasks) : new Map<string, Piece>();
  if (isWritten) await refuseEntries(em, [...contents.values()], () => stages);
  else refuse(unwrittenRefusal(stages));
  const priceOf = await pipelinePricing(em, siteIdsOf(tasks));
  const choicesOf = await choicesBySite(em, siteIdsOf(tasks), stages, wish);
  const starts = tasks.map((task): PipelineStart => {
    const written = contents.get(task.id);
    const { total, items } = priceOf(stages, written ?? task);
    return {
      contract: contentPipelineContract,
      input: {
        subject: { taskId: task.id },
        stages,
        ...choicesOf(task.siteId, stages),
      },
      title: `${isWritten ? 'Finish' : 'Make'} "${task.title}"`,
      siteId: task.siteId,
      sectorId: task.sectorId,
      estimate: total,
      estimateDetails: { items },
    };
  });
  if (isWritten) return { starts };
  return { starts, takeAll: (inner, runIds) => queueTasks(inner, tasks, runIds) };
}

/**
 * The starts of pipelines of contents that exist, a run each; where nothing else is asked, each is taken from
 * where its source has it enter to its review.
 *
 * @throws AppError `unprocessable` for stages that a content cannot enter, in words
 */
export async function contentPipelines(
  em: EntityManager,
  contents: readonly Piece[],
  wish: PipelineWish,
): Promise<PipelineStarts> {
  const stagesOf = ({ source }: Piece) =>
    stagesOfEntry(source === 'igny8' ? 'written_here' : 'written_elsewhere', wish);
  const [first] = contents;
  if (first) refuseIdleDestinations(stagesOf(first), wish);
  await refuseEntries(em, contents, stagesOf);
  const priceOf = await pipelinePricing(em, siteIdsOf(contents));
  const asked = contents.flatMap(stagesOf);
  const choicesOf = await choicesBySite(em, siteIdsOf(contents), asked, wish);
  const starts = contents.map((content): PipelineStart => {
    const stages = stagesOf(content);
    const { total, items } = priceOf(stages, content);
    return {
      contract: contentPipelineContract,
      input: {
        subject: { contentId: content.id },
        stages,
        ...choicesOf(content.siteId, stages),
      },
      title: `Finish "${content.title}"`,
      siteId: content.siteId,
      sectorId: content.sectorId,
      estimate: total,
      estimateDetails: { items },
    };
  });
  return { starts };
}

function siteIdsOf(rows: readonly { siteId: string }[]): Set<string> {
  return new Set(rows.map(({ siteId }) => siteId));
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw unprocessable('stages', reason);
}

function refuseIdleDestinations(stages: readonly PipelineStage[], wish: PipelineWish): void {
  if (stages.length === 0) throw unprocessable('stages', 'No stage is left to be done');
  if (wish.destinations && !stages.includes('publish')) {
    throw unprocessable(
      'destinations',
      'These stages do not publish: add publish, or leave them out',
    );
  }
}

/** The articles of tasks that are to be gone on with; a task without one refuses all. */
async function contentsOfTasks(
  em: EntityManager,
  tasks: readonly LockedTask[],
): Promise<Map<string, Piece>> {
  const ids = tasks.map(({ id }) => id);
  const living = { taskId: { $in: ids }, deletedAt: null };
  const found = await em.find(Content, living, { exclude: contentTexts });
  const byTask = new Map(found.map((content) => [String(content.taskId), content]));
  const unwritten = tasks.find(({ id }) => !byTask.has(id));
  if (unwritten)
    refuse(`"${unwritten.title}" is not written yet: its pipeline begins with generate`);
  return byTask;
}

/** @throws AppError `unprocessable` with the reason of each content that cannot enter */
async function refuseEntries(
  em: EntityManager,
  contents: readonly Piece[],
  stagesOf: (content: Piece) => readonly PipelineStage[],
): Promise<void> {
  const described = await em.execute<{ content_id: string }[]>(
    `select distinct content_id from igny8_images
     where content_id = any(?::uuid[]) and deleted_at is null and prompt <> ''`,
    [arrayLiteral(contents.map(({ id }) => id))],
  );
  const withPrompts = new Set(described.map((row) => row.content_id));
  for (const content of contents) {
    const { id, title, status, wordCount } = content;
    const entering = { title, status, wordCount, hasPrompts: withPrompts.has(id) };
    refuse(entryRefusal(entering, stagesOf(content)));
  }
}

/** What the pipelines of a site have in common. */
interface SiteChoices {
  destinations: PipelineDestination[];
  review?: ReviewSettings;
}

async function choicesBySite(
  em: EntityManager,
  siteIds: Iterable<string>,
  stages: readonly PipelineStage[],
  { destinations, remoteStatus }: PipelineWish,
): Promise<(siteId: string, stages: readonly PipelineStage[]) => SiteChoices> {
  const bySite = new Map<string, Required<SiteChoices>>();
  for (const siteId of siteIds) {
    const found = stages.includes('publish')
      ? await destinationsOf(em, siteId, destinations, everyDestination)
      : [];
    bySite.set(siteId, {
      destinations: found.map(({ id: integrationId }) => ({ integrationId, remoteStatus })),
      review: await reviewSettingsOf(em, siteId),
    });
  }
  return (siteId, own) => {
    const choices = bySite.get(siteId);
    return {
      destinations: own.includes('publish') ? (choices?.destinations ?? []) : [],
      ...(choices && own.includes('review') && { review: choices.review }),
    };
  };
}
