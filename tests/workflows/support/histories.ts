import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { testCodec } from '#tests/setup/test-data-converter.ts';
import { decodeHistory } from './decode-history.ts';
import type { Scenario } from './scenario.ts';

const folder = new URL('../histories/', import.meta.url);

/** A recorded execution: its workflow, its path and the events. */
export interface RecordedHistory {
  workflow: string;
  path: string;
  history: unknown;
}

/**
 * Keeps the history of a scenario's first execution when `RECORD_HISTORIES` is set (`npm run
 * replay:record`); a plain test run leaves the committed ones alone.
 */
export async function recordHistory(scenario: Scenario, handle: WorkflowHandle): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return;
  const first =
    'signaledRunId' in handle ? handle.signaledRunId : Reflect.get(handle, 'firstExecutionRunId');
  const history = await handle.client.getHandle(handle.workflowId, String(first)).fetchHistory();
  const file = new URL(`${scenario.workflow}/${scenario.path}.json`, folder);
  await mkdir(new URL('.', file), { recursive: true });
  // Who recorded it and where its files lay are of one machine; nothing replays by them.
  const events = JSON.parse(historyToJSON(history), (key, value) => {
    if (key === 'identity') return 'recorder';
    return key === 'stackTrace' ? '' : value;
  });
  // Committed ones are for people, too, and outlive every key.
  const plain = await decodeHistory(events, testCodec);
  await writeFile(file, `${JSON.stringify(plain, null, 1)}\n`);
}

/** Every committed history of the present code. */
export function readHistories(): Promise<RecordedHistory[]> {
  return readFolder(folder);
}

/** Histories of code that was deployed before: executions begun with it may still be running. */
export function readDeployedHistories(): Promise<RecordedHistory[]> {
  return readFolder(new URL('../deployed/histories/', import.meta.url));
}

async function readFolder(folder: URL): Promise<RecordedHistory[]> {
  const workflows = await readdir(folder);
  const recorded = await Promise.all(
    workflows.map(async (workflow) => {
      const files = await readdir(new URL(`${workflow}/`, folder));
      return Promise.all(
        files.map(async (file) => ({
          workflow,
          path: file.replace(/\.json$/, ''),
          history: JSON.parse(await readFile(new URL(`${workflow}/${file}`, folder), 'utf8')),
        })),
      );
    }),
  );
  return recorded.flat();
}
