import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { type BundleFile, obtainWorkflowBundle } from '#workers/workflow-bundle.ts';
import { asksNobodyRemote, crashedScenarios, startsItems } from './support/matrix.ts';
import { MortalWorker } from './support/mortal-workers.ts';
import type { Scenario } from './support/scenario.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

const namespace = `crash-${randomUUID()}`;
/** A dead worker is missed when its heartbeat is, after 40 seconds; then its step is made again. */
const withinMilliseconds = 180_000;
const middleWithinMilliseconds = 45_000;
const pollMilliseconds = 100;

let temporal: TemporalClient;
let bundle: BundleFile;

beforeAll(async () => {
  temporal = await connect(inject('temporalAddress'), namespace, testDataConverter);
  await ensureNamespace(temporal.connection, namespace);
  bundle = await obtainWorkflowBundle('');
});

afterAll(async () => {
  await bundle?.remove();
  await temporal?.close();
});

const startWorker = (...options: string[]) =>
  MortalWorker.start(inject('temporalAddress'), namespace, bundle.codePath, ...options);

const start = ({ workflow, inputMembers }: Scenario) =>
  temporal.client.workflow.start(workflow, {
    workflowId: `${workflow}-${randomUUID()}`,
    taskQueue: 'core',
    args: [{ ...workflowInputs[workflow], ...inputMembers }],
    workflowExecutionTimeout: withinMilliseconds,
  });

async function untilInTheMiddle(worker: MortalWorker, handles: WorkflowHandle[]): Promise<void> {
  const deadline = Date.now() + middleWithinMilliseconds;
  for (;;) {
    const others = handles.filter(
      ({ workflowId }) => worker.stepsOf(workflowId, 'stuck').length === 0,
    );
    if (others.length === 0) return;
    if (Date.now() > deadline) {
      const ids = others.map(({ workflowId }) => workflowId).join(', ');
      throw new Error(`These stand in no step (tests/workflows/support/matrix.ts): ${ids}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

/** Starts the workflows, kills their worker when all stand in the middle, and has another one go on. */
async function crash(which: string, killed: readonly Scenario[]): Promise<void> {
  const first = await startWorker(which, 'stuck');
  const handles = await Promise.all(killed.map(start));
  await untilInTheMiddle(first, handles).finally(() => first.killNine());
  const second = await startWorker(which);
  try {
    for (const [index, handle] of handles.entries()) {
      await handle.result();
      const { workflow, expects = [] } = killed[index] ?? {};
      // Items have ids of their own.
      const whose = which === 'each' ? handle.workflowId : null;
      const before = first.stepsOf(whose, 'made');
      const after = second.stepsOf(whose, 'made');
      expect([...before, ...after], workflow).toEqual(expect.arrayContaining(expects));
      // A local step is only kept with the task it belongs to, which a remote step ends.
      if (workflow && !asksNobodyRemote.has(workflow)) {
        expect(
          after.filter((step) => before.includes(step)),
          workflow,
        ).toEqual([]);
      }
    }
  } finally {
    await second.killNine();
  }
}

describe('a worker that is killed while workflows stand in the middle', () => {
  const together = crashedScenarios.filter(({ workflow }) => !startsItems.has(workflow));
  const alone = crashedScenarios.filter(({ workflow }) => startsItems.has(workflow));

  it(
    'leaves each of them to another worker, which completes it',
    async () => {
      await crash('each', together);
    },
    withinMilliseconds,
  );

  it.each(alone)(
    'leaves $workflow to another worker, which completes it',
    (scenario) => crash(scenario.workflow, [scenario]),
    withinMilliseconds,
  );
});
