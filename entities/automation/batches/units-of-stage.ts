import type { EntityManager } from '@mikro-orm/postgresql';
import { defaultIdeas } from '#contracts/api/planner/clusters.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import type { AutomationStage } from '#domain/automation/settings.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { clusteringStart } from '#entities/planner/clustering-start.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import { publishingStarts } from '#entities/publisher/publishing-starts.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { describingStart, drawingStart } from '#entities/writer/image-starts.ts';
import { lockTasks } from '#entities/writer/queue-task.ts';
import { writingStarts } from '#entities/writer/writing-starts.ts';
import type { ChosenItem } from './choose-items.ts';

/** Items with the runs that do them: paid for together or not begun. */
export interface Unit {
  items: ChosenItem[];
  starts: RunStart<RunInput>[];
}

/** Stages whose batches are runs; the others are done with taking them. */
type StageWithRuns = Exclude<AutomationStage, 'tasks' | 'review'>;

/** In the order of the items: a batch ends where the credits do, and the next goes on from there. */
type Units = (em: EntityManager, items: readonly ChosenItem[]) => Promise<Unit[]>;

const byStage: Record<StageWithRuns, Units> = {
  async cluster(em, items) {
    const [first] = items;
    if (!first) return [];
    // Of one sector at a time: no cluster spans two.
    const ofSector = items.filter(({ sectorId }) => sectorId === first.sectorId);
    const keywordIds = idsOf(ofSector);
    const sector = await em.findOneOrFail(Sector, { id: first.sectorId });
    const selectionKey = stableHash(keywordIds);
    const start = await clusteringStart(em, { sector, keywordIds, selectionKey });
    return [{ items: ofSector, starts: [start] }];
  },

  async ideas(em, items) {
    const clusters = inOrder(items, await em.find(Cluster, { id: { $in: idsOf(items) } }));
    const starts = await ideasStarts(em, clusters, defaultIdeas);
    return clusters.map((cluster, index) => unitOf(cluster, starts.slice(index, index + 1)));
  },

  async content(em, items) {
    const locked = await lockTasks(em, idsOf(items));
    const tasks = locked.filter(({ status }) => status === 'pending');
    const starts = await writingStarts(em, tasks);
    return tasks.map((task, index) => unitOf(task, starts.slice(index, index + 1)));
  },

  image_prompts: (em, items) =>
    eachContent(em, items, async (content) => [await describingStart(em, content)]),

  images: (em, items) =>
    eachContent(em, items, async (content) => [await drawingStart(em, content)]),

  publish: (em, items) =>
    eachContent(em, items, (content) =>
      publishingStarts(em, content, { remote_status: 'publish' }),
    ),
};

/**
 * The runs that do these items.
 *
 * @throws AppError `unprocessable` for a stage that cannot be done at all: a site without a destination
 */
export function unitsOf(
  em: EntityManager,
  stage: StageWithRuns,
  items: readonly ChosenItem[],
): Promise<Unit[]> {
  return byStage[stage](em, items);
}

async function eachContent(
  em: EntityManager,
  items: readonly ChosenItem[],
  startsOf: (content: Content) => Promise<RunStart<RunInput>[]>,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const content of inOrder(items, await em.find(Content, { id: { $in: idsOf(items) } }))) {
    units.push(unitOf(content, await startsOf(content)));
  }
  return units;
}

function unitOf({ id, sectorId }: ChosenItem, starts: RunStart<RunInput>[]): Unit {
  return { items: [{ id, sectorId }], starts };
}

function idsOf(items: readonly ChosenItem[]): string[] {
  return items.map(({ id }) => id);
}

function inOrder<Row extends { id: string }>(items: readonly ChosenItem[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap(({ id }) => byId.get(id) ?? []);
}
