import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { testCodec } from '#tests/setup/test-data-converter.ts';
import { decodeHistory } from './decode-history.ts';
import { shapeOf } from './history-shape.ts';
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
 * replay:record`): `all` of them, else those that say something else than what is committed. A plain test run
 * leaves the committed ones alone.
 */
export async function recordHistory(scenario: Scenario, handle: WorkflowHandle): Promise<void> {
  const which = process.env.RECORD_HISTORIES;
  if (!which) return;
  const first =
    'signaledRunId' in handle ? handle.signaledRunId : Reflect.get(handle, 'firstExecutionRunId');
  const history = await handle.client.getHandle(handle.workflowId, String(first)).fetchHistory();
  const file = new URL(`${scenario.workflow}/${scenario.path}.json`, folder);
  // Who recorded it and where its files lay are of one machine; nothing replays by them.
  const events = JSON.parse(historyToJSON(history), (key, value) => {
    if (key === 'identity') return 'recorder';
    // The sticky queue of a worker is named for its process and machine.
    if (value?.kind === 'TASK_QUEUE_KIND_STICKY') return { ...value, name: 'sticky' };
    return key === 'stackTrace' ? '' : value;
  });
  // Committed ones are for people, too, and outlive every key.
  const plain = await decodeHistory(events, testCodec);
  if (which !== 'all' && (await saysTheSame(file, plain))) return;
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, `${JSON.stringify(plain, null, 1)}\n`);
}

/** Whether the committed one differs in ids and times alone. */
async function saysTheSame(file: URL, recorded: unknown): Promise<boolean> {
  const committed = await readFile(file, 'utf8').catch(() => null);
  if (committed === null) return false;
  const shapes = [JSON.parse(committed), recorded].map((each) => JSON.stringify(shapeOf(each)));
  return shapes[0] === shapes[1];
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
