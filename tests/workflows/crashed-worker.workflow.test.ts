import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { type BundleFile, obtainWorkflowBundle } from '#workers/workflow-bundle.ts';
import { asksNobodyRemote, crashedScenarios } from './support/matrix.ts';
import { MortalWorker } from './support/mortal-workers.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

const namespace = `crash-${randomUUID()}`;
/** A dead worker is missed when its heartbeat is, after 40 seconds; then its step is made again. */
const withinMilliseconds = 180_000;
const middleWithinMilliseconds = 45_000;
const pollMilliseconds = 100;

let temporal: TemporalClient;
let bundle: BundleFile;
let first: MortalWorker;
let second: MortalWorker;
const handles = new Map<string, WorkflowHandle>();

/** Starts the happy path of every workflow, kills their worker when all stand in the middle, starts another one. */
beforeAll(async () => {
  const address = inject('temporalAddress');
  temporal = await connect(address, namespace, testDataConverter);
  await ensureNamespace(temporal.connection, namespace);
  bundle = await obtainWorkflowBundle('');
  first = await MortalWorker.start(address, namespace, bundle.codePath, 'stuck');
  for (const { workflow, inputMembers } of crashedScenarios) {
    const handle = await temporal.client.workflow.start(workflow, {
      workflowId: `${workflow}-${randomUUID()}`,
      taskQueue: 'core',
      args: [{ ...workflowInputs[workflow], ...inputMembers }],
      workflowExecutionTimeout: withinMilliseconds,
    });
    handles.set(workflow, handle);
  }
  await untilAllStandInTheMiddle();
  await first.killNine();
  second = await MortalWorker.start(address, namespace, bundle.codePath);
}, withinMilliseconds);

async function untilAllStandInTheMiddle(): Promise<void> {
  const deadline = Date.now() + middleWithinMilliseconds;
  for (;;) {
    const others = [...handles].filter(
      ([, { workflowId }]) => first.stepsOf(workflowId, 'stuck').length === 0,
    );
    if (others.length === 0) return;
    if (Date.now() > deadline) {
      const names = others.map(([workflow]) => workflow).join(', ');
      throw new Error(`These stand in no step (tests/workflows/support/matrix.ts): ${names}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

afterAll(async () => {
  await first?.killNine();
  await second?.killNine();
  await bundle?.remove();
  await temporal?.close();
});

describe('a worker that is killed while every workflow stands in the middle', () => {
  it.concurrent.each(crashedScenarios)(
    '$workflow goes on with another worker and completes',
    async ({ workflow, expects }) => {
      const handle = handles.get(workflow);
      if (!handle) throw new Error(`${workflow} was not started`);
      await handle.result();
      const before = first.stepsOf(handle.workflowId, 'made');
      const after = second.stepsOf(handle.workflowId, 'made');
      expect([...before, ...after]).toEqual(expect.arrayContaining(expects));
      // A local step is only kept with the task it belongs to, which a remote step ends.
      if (!asksNobodyRemote.has(workflow)) {
        expect(after.filter((step) => before.includes(step))).toEqual([]);
      }
    },
    withinMilliseconds,
  );
});
