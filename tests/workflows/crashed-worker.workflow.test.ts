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

/** What a workflow whose worker was killed did not do, and what it did once more. */
interface Aftermath {
  workflow: string;
  missing: string[];
  madeAgain: string[];
}

/** Starts the workflows, kills their worker when all stand in the middle, and has another one complete them. */
async function crash(which: string, killed: readonly Scenario[]): Promise<Aftermath[]> {
  const first = await startWorker(which, 'stuck');
  const begun = await Promise.all(
    killed.map(async (scenario) => ({ ...scenario, handle: await start(scenario) })),
  );
  try {
    await untilInTheMiddle(
      first,
      begun.map(({ handle }) => handle),
    );
  } finally {
    await first.killNine();
  }
  const second = await startWorker(which);
  try {
    const aftermaths: Aftermath[] = [];
    for (const { workflow, expects, handle } of begun) {
      await handle.result();
      // Items have ids of their own.
      const whose = which === 'each' ? handle.workflowId : null;
      const before = first.stepsOf(whose, 'made');
      const after = second.stepsOf(whose, 'made');
      const made = new Set([...before, ...after]);
      // A local step is only kept with the task it belongs to, which a remote step ends.
      const isKept = !asksNobodyRemote.has(workflow);
      aftermaths.push({
        workflow,
        missing: expects.filter((step) => !made.has(step)),
        madeAgain: after.filter((step) => isKept && before.includes(step)),
      });
    }
    return aftermaths;
  } finally {
    await second.killNine();
  }
}

/** All is done, nothing of it twice. */
const wellEnded = (killed: readonly Scenario[]): Aftermath[] =>
  killed.map(({ workflow }) => ({ workflow, missing: [], madeAgain: [] }));

describe('a worker that is killed while workflows stand in the middle', () => {
  const together = crashedScenarios.filter(({ workflow }) => !startsItems.has(workflow));
  const alone = crashedScenarios.filter(({ workflow }) => startsItems.has(workflow));

  it(
    'leaves each of them to another worker, which completes it',
    async () => {
      expect(await crash('each', together)).toEqual(wellEnded(together));
    },
    withinMilliseconds,
  );

  it.each(alone)(
    'leaves $workflow to another worker, which completes it',
    async (scenario) => {
      expect(await crash(scenario.workflow, [scenario])).toEqual(wellEnded([scenario]));
    },
    withinMilliseconds,
  );
});
