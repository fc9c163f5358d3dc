import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { projectRoot } from '#scripts/platform/project-root.ts';
import type { DurablePlatform } from './durable-platform.ts';

/** Runs whose histories are worth reading; the others are as all of them. */
const badRunsQuery = `
  select workflow_id from igny8_runs
  where ended_at is null or status in ('failed', 'timed_out') order by id limit 10`;

/**
 * Puts aside what tells why a run of the suite went wrong: the logs of all parts and the histories of bad runs.
 *
 * @returns the folder
 */
export async function keepEvidence(platform: DurablePlatform, seed: string): Promise<string> {
  const folder = join(projectRoot, '.data/chaos', seed);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(platform.logFolder, join(folder, 'logs'), { recursive: true });
  const { rows } = await platform.database.query<{ workflow_id: string }>(badRunsQuery);
  for (const { workflow_id: id } of rows) {
    const history = await platform.temporal.client.workflow.getHandle(id).fetchHistory();
    writeFileSync(join(folder, `${id.replaceAll('/', '-')}.json`), historyToJSON(history));
  }
  return folder;
}
