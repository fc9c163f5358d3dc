import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { clusterRow } from '#contracts/api/planner/clusters.ts';
import { ideaRow } from '#contracts/api/planner/ideas.ts';
import { importReport } from '#contracts/api/planner/keywords.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { ApiClient } from './api-client.ts';
import { followRun } from './follow-run.ts';
import type { StepTeller } from './step-teller.ts';
import type { Workplace } from './workplace.ts';

/** Far above what a slow machine needs; below the patience of whoever waits. */
const runLimitMilliseconds = 180_000;

/** Imports the file; a sample with a bad row would be our fault. */
export async function importKeywords(
  api: ApiClient,
  { siteId, sectorId }: Workplace,
  file: string,
): Promise<z.infer<typeof importReport>> {
  const path = `planner/keywords/import_csv/?site_id=${siteId}&sector_id=${sectorId}`;
  const report = await api.upload(path, await readFile(file), importReport);
  if (report.imported === 0) throw new LaunchError(`No keyword of ${file} was imported`);
  return report;
}

/** Clusters the whole sector and waits. */
export async function makeClusters(
  api: ApiClient,
  { sectorId }: Workplace,
  tell: StepTeller,
): Promise<z.infer<typeof clusterRow>[]> {
  const { run_id } = await api.post(
    'planner/keywords/auto_cluster/',
    { sector_id: sectorId },
    acceptedRun,
  );
  await watch(api, run_id, 'Clustering', tell);
  const clusters = await api.list(`planner/clusters/?sector_id=${sectorId}`, clusterRow);
  tell.say(`${clusters.length} clusters`);
  return clusters;
}

/** Ideas for one cluster. */
export async function makeIdeas(
  api: ApiClient,
  cluster: z.infer<typeof clusterRow>,
  tell: StepTeller,
): Promise<z.infer<typeof ideaRow>[]> {
  const body = { ids: [cluster.id] };
  const { run_id } = await api.post('planner/clusters/auto_generate_ideas/', body, acceptedRun);
  await watch(api, run_id, cluster.name, tell);
  const ideas = await api.list(`planner/ideas/?cluster_id=${cluster.id}`, ideaRow);
  for (const idea of ideas) tell.say(`- ${idea.idea_title}`);
  return ideas;
}

/** Shows one run until it ends. */
async function watch(
  api: ApiClient,
  runId: string,
  title: string,
  tell: StepTeller,
): Promise<void> {
  const board = tell.board();
  await followRun(api, runId, runLimitMilliseconds, (progress) => board.update(title, progress));
  board.finish(title);
}
