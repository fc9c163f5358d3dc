import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { projectRoot } from '#scripts/platform/project-root.ts';
import type { TemporalClient } from '#temporal/client.ts';
import { decodeHistory } from '#tests/workflows/support/decode-history.ts';
import type { DurablePlatform } from './durable-platform.ts';

/** Runs whose histories are worth reading, those that are named first; the others are as all of them. */
const badRunsQuery = `
  select workflow_id from igny8_runs
  where id = any ($1::uuid[]) or ended_at is null or status in ('failed', 'timed_out')
  order by id = any ($1::uuid[]) desc, id limit 10`;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Puts aside what tells why a run of the suite went wrong: the logs of all parts and the histories of bad runs.
 *
 * @param wrongs sentences that may name runs
 * @returns the folder
 */
export async function keepEvidence(
  platform: DurablePlatform,
  seed: string,
  wrongs: readonly string[],
): Promise<string> {
  const folder = join(projectRoot, '.data/chaos', seed);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(platform.logFolder, join(folder, 'logs'), { recursive: true });
  const { rows } = await platform.database.query<{ workflow_id: string }>(badRunsQuery, [
    wrongs.flatMap((wrong) => wrong.match(uuid) ?? []),
  ]);
  for (const { workflow_id: id } of rows) {
    const text = await historyText(platform.temporal, id);
    if (text) writeFileSync(join(folder, `${id.replaceAll('/', '-')}.json`), text);
  }
  return folder;
}

/** Opened, to be read by people; null where there never was a workflow. */
async function historyText({ client }: TemporalClient, id: string): Promise<string | null> {
  const [codec] = client.options.loadedDataConverter.payloadCodecs;
  try {
    const history = JSON.parse(historyToJSON(await client.workflow.getHandle(id).fetchHistory()));
    return JSON.stringify(codec ? await decodeHistory(history, codec) : history);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
