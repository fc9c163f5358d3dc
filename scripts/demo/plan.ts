import { readFile } from 'node:fs/promises';
import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import { LaunchError } from '../platform/launch-error.ts';
import { followRun } from './follow-run.ts';
import { allOf } from './rows.ts';
import { showClusters } from './show-clusters.ts';
import type { StepTeller } from './step-teller.ts';
import type { Workplace } from './workplace.ts';

/** Far above what a slow machine needs; below the patience of whoever waits. */
const runLimitMilliseconds = 180_000;

/** Sends a keyword file as it is. */
export async function uploadKeywords(
  api: ApiClient,
  { siteId, sectorId }: Pick<Workplace, 'siteId' | 'sectorId'>,
  csv: string,
): Promise<Schema<'KeywordImport'>> {
  const { data } = await api.post('/api/v1/planner/keywords/import_csv/', {
    params: { query: { site_id: siteId, sector_id: sectorId } },
    headers: { 'Content-Type': 'text/csv' },
    body: csv,
    bodySerializer: (text) => text,
  });
  return data;
}

/** Imports the file; a sample with a bad row would be our fault. */
export async function importKeywords(
  api: ApiClient,
  { siteId, sectorId }: Workplace,
  file: string,
): Promise<Schema<'KeywordImport'>> {
  const report = await uploadKeywords(api, { siteId, sectorId }, await readFile(file, 'utf8'));
  if (report.imported === 0) throw new LaunchError(`No keyword of ${file} was imported`);
  return report;
}

/** Clusters the whole sector and waits. */
export async function makeClusters(
  api: ApiClient,
  workplace: Workplace,
  tell: StepTeller,
): Promise<Schema<'Cluster'>[]> {
  const { sectorId } = workplace;
  const { data: started } = await api.post('/api/v1/planner/keywords/auto_cluster/', {
    body: { sector_id: sectorId },
  });
  await watch(api, started.run_id, 'Clustering', tell);
  const clusters = await allOf(
    api.rows('/api/v1/planner/clusters/', { params: { query: { sector_id: sectorId } } }),
  );
  tell.say(`${clusters.length} clusters`);
  await showClusters(api, workplace, clusters, tell);
  return clusters;
}

/** Ideas for one cluster. */
export async function makeIdeas(
  api: ApiClient,
  cluster: Schema<'Cluster'>,
  tell: StepTeller,
): Promise<Schema<'ContentIdea'>[]> {
  const body = { ids: [cluster.id] };
  const { data: started } = await api.post('/api/v1/planner/clusters/auto_generate_ideas/', {
    body,
  });
  await watch(api, started.run_id, cluster.name, tell);
  const ideas = await allOf(
    api.rows('/api/v1/planner/ideas/', { params: { query: { cluster_id: cluster.id } } }),
  );
  for (const idea of ideas) {
    const twin = idea.duplicate_of_title ? ` (nearly "${idea.duplicate_of_title}")` : '';
    tell.say(`- ${idea.idea_title}: ${idea.angle}${twin}`);
  }
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
