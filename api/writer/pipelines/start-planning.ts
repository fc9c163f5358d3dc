import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { defaultIdeas } from '#contracts/api/planner/clusters.ts';
import type { contentPipelineBody } from '#contracts/api/writer/pipelines.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { PlanAndWriteInput } from '#contracts/workflows/writer/plan-and-write.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { stagesOfEntry, unwrittenRefusal } from '#domain/writer/pipeline-entry.ts';
import { type PlanningStage, planningStagesFrom } from '#domain/writer/planning-stages.ts';
import { Sector } from '#entities/identity/sector.ts';
import type { Cluster } from '#entities/planner/cluster.ts';
import { clusteringStart } from '#entities/planner/clustering-start.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import type { Keyword } from '#entities/planner/keyword.ts';
import { chooseKeywords } from '#entities/planner/propose-clustering.ts';
import { destinationsOf, everyDestination } from '#entities/publisher/destinations.ts';
import type { RunStarter, StartedRun } from '#entities/system/start-run.ts';
import { startPlanning } from '#entities/writer/planning-start.ts';

type Body = z.output<typeof contentPipelineBody>;

function inputOf(
  body: Body,
  { siteId, ids, from }: { siteId: string; ids: string[]; from: PlanningStage },
): Omit<PlanAndWriteInput, 'runId' | 'accountId'> {
  const { stages, approval_required: approvalRequired, destinations } = body;
  return {
    siteId,
    sourceKey: stableHash(ids),
    stages: planningStagesFrom(from),
    ideasPerCluster: body.ideas_per_cluster ?? defaultIdeas,
    pipeline: {
      ...(stages && { stages }),
      ...(approvalRequired !== undefined && { approvalRequired }),
      ...(destinations && { destinations }),
      remoteStatus: body.remote_status,
    },
  };
}

/** What the articles could not do is refused now, not when their keywords and ideas are paid for. */
async function refusePipelines(em: EntityManager, body: Body, siteIds: Set<string>): Promise<void> {
  const { stages: asked, approval_required: approvalRequired, destinations } = body;
  const stages = stagesOfEntry('unwritten', { stages: asked, approvalRequired });
  const refusal = unwrittenRefusal(stages);
  if (refusal !== undefined) throw unprocessable('stages', refusal);
  if (!stages.includes('publish')) return;
  for (const siteId of siteIds) await destinationsOf(em, siteId, destinations, everyDestination);
}

/** Clusters to articles: ideas are proposed for each, then written. */
export async function planFromClusters(
  em: EntityManager,
  starter: RunStarter,
  body: Body,
  clusters: readonly Cluster[],
): Promise<StartedRun> {
  const ids = clusters.map(({ id }) => id);
  await refusePipelines(em, body, new Set(clusters.map(({ siteId }) => siteId)));
  const [first] = clusters;
  if (!first) throw new RangeError('A list of ids is never empty');
  const input = inputOf(body, { siteId: first.siteId, ids, from: 'ideas' });
  return startPlanning(em, starter, {
    input,
    title: `Plan and write ${clusters.length} clusters`,
    sectorId: first.sectorId,
    items: await ideasStarts(em, clusters, input.ideasPerCluster),
  });
}

/** Raw keywords of one sector to articles: clustered, then as their clusters. */
export async function planFromKeywords(
  em: EntityManager,
  starter: RunStarter,
  body: Body,
  keywords: readonly Keyword[],
): Promise<StartedRun> {
  const ids = keywords.map(({ id }) => id);
  const sectorIds = new Set(keywords.map(({ sectorId }) => sectorId));
  const [sectorId] = sectorIds;
  if (sectorId === undefined || sectorIds.size > 1) {
    throw unprocessable('keyword_ids', 'Keywords must belong to one sector');
  }
  const sector = await em.findOneOrFail(Sector, { id: sectorId });
  await refusePipelines(em, body, new Set([sector.siteId]));
  const keywordIds = await chooseKeywords(em, sector, { ids });
  const clustering = await clusteringStart(em, {
    sector,
    keywordIds,
    selectionKey: stableHash(ids),
  });
  return startPlanning(em, starter, {
    input: inputOf(body, { siteId: sector.siteId, ids, from: 'cluster' }),
    title: `Plan and write ${keywordIds.length} keywords of ${sector.name}`,
    sectorId,
    items: [clustering],
  });
}
