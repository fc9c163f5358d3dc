import type { DataConverter } from '@temporalio/common';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { bundleSources } from '#workers/workflow-bundle.ts';
import * as workflows from '#workflows/index.ts';
import { type RecordedHistory, readDeployedHistories, readHistories } from './support/histories.ts';
import { scenarios } from './support/scenarios.ts';

const recorded = await readHistories();
const deployed = await readDeployedHistories();
let options: { workflowBundle: WorkflowBundleWithSourceMap; dataConverter: DataConverter };

beforeAll(async () => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger });
  const workflowBundle = await bundleWorkflowCode({ ...bundleSources, logger });
  options = { workflowBundle, dataConverter: testDataConverter };
});

describe('committed histories', () => {
  it('cover every workflow on every path', () => {
    const wanted = scenarios.map(({ workflow, path }) => `${workflow}/${path}`).sort();
    expect(recorded.map(({ workflow, path }) => `${workflow}/${path}`).sort()).toEqual(wanted);
    expect(new Set(recorded.map(({ workflow }) => workflow))).toEqual(
      new Set(Object.keys(workflows)),
    );
  });

  it.each(recorded)('$workflow, $path: replays against the present code', async (recording) => {
    await expect(replay(recording)).resolves.toBeUndefined();
  });

  it.each(deployed)(
    '$workflow, $path: what began with deployed code goes on with the present one',
    async (recording) => {
      await expect(replay(recording)).resolves.toBeUndefined();
    },
  );

  it('do not replay when a step is missing: the gate can fail', async () => {
    const happy = recorded.find(
      ({ workflow, path }) => workflow === 'generateContent' && path === 'happy',
    );
    await expect(Worker.runReplayHistory(options, withoutActivities(happy))).rejects.toThrow(
      'TMPRL1100',
    );
  });
});

/** Under the id it ran with: ids of children are made of it. */
function replay({ workflow, path, history }: RecordedHistory): Promise<void> {
  const [id] = /(?<="workflowId":")[^"]+/.exec(JSON.stringify(history)) ?? [];
  return Worker.runReplayHistory(options, history, id ?? `${workflow}-${path}`);
}

/** The same history as of a workflow that did something else: its type is another's. */
function withoutActivities(recording: RecordedHistory | undefined): unknown {
  const text = JSON.stringify(recording?.history);
  return JSON.parse(text.replaceAll('"callModel"', '"publishPost"'));
}
