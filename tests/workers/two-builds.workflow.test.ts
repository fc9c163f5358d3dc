import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fakeActivities } from '#tests/workflows/support/fake-activities.ts';
import { createHarness, type Harness } from '#tests/workflows/support/harness.ts';
import { workflowInputs } from '#tests/workflows/support/workflow-inputs.ts';
import { versioned } from '#workers/worker-build.ts';

const namespace = 'default';
const deploymentName = `igny8-${randomUUID()}`;
/** As `core`, but of this test alone: a current build of `core` would leave the other tests without workers. */
const queue = `versioned-${randomUUID()}`;
let harness: Harness;
const running: Promise<void>[] = [];
const workers: Worker[] = [];

beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
  await serve('openai-text', {});
});
afterAll(async () => {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  await Promise.all(running);
  await harness.close();
});

async function serve(taskQueue: string, options: ReturnType<typeof versioned>): Promise<Worker> {
  const worker = await harness.createWorker(taskQueue, fakeActivities([]), options);
  workers.push(worker);
  running.push(worker.run());
  return worker;
}

/** Serves the queue with a build and waits until Temporal knows it. */
async function deploy(buildId: string): Promise<Worker> {
  const worker = await serve(queue, versioned({ deploymentName, buildId }));
  const makeCurrent = () =>
    harness.client.workflowService
      .setWorkerDeploymentCurrentVersion({ namespace, deploymentName, buildId })
      .then(() => true)
      .catch(() => false);
  // A build is known once its first poll has arrived.
  await expect.poll(makeCurrent, { timeout: 30_000 }).toBe(true);
  return worker;
}

function startPaused(workflowType: 'generateContent' | 'tryPrompt'): Promise<WorkflowHandle> {
  return harness.client.workflow.signalWithStart(workflowType, {
    workflowId: `builds/${randomUUID()}`,
    taskQueue: queue,
    args: [workflowInputs[workflowType]],
    signal: 'pause',
  });
}

/** Builds that did a run's workflow tasks, in their order, each once. */
async function buildsOf(handle: WorkflowHandle): Promise<string[]> {
  const { events } = await handle.fetchHistory();
  const builds = (events ?? []).flatMap((event) => {
    const buildId = event.workflowTaskCompletedEventAttributes?.deploymentVersion?.buildId;
    return buildId ? [buildId] : [];
  });
  return builds.filter((build, index) => build !== builds[index - 1]);
}

describe('two builds side by side, on a real server', () => {
  it('pinned runs end with the build they began with, all others go on with the new one', async () => {
    await deploy('one');
    const [article, trial] = [await startPaused('generateContent'), await startPaused('tryPrompt')];
    await expect.poll(() => buildsOf(article), { timeout: 20_000 }).toEqual(['one']);
    await expect.poll(() => buildsOf(trial), { timeout: 20_000 }).toEqual(['one']);

    await deploy('two');
    await Promise.all([article.signal('resume'), trial.signal('resume')]);
    await Promise.all([article.result(), trial.result()]);
    expect(await buildsOf(article)).toEqual(['one', 'two']);
    expect(await buildsOf(trial)).toEqual(['one']);

    const begun = await startPaused('tryPrompt');
    await begun.signal('resume');
    await begun.result();
    expect(await buildsOf(begun)).toEqual(['two']);
  });

  it('activities of both are served by workers that are not versioned', async () => {
    const article = await startPaused('generateContent');
    await article.signal('resume');
    await expect(article.result()).resolves.toBeDefined();
    const { events = [] } = await article.fetchHistory();
    const paid = events?.filter(
      (event) => event.activityTaskScheduledEventAttributes?.taskQueue?.name === 'openai-text',
    );
    expect(paid?.length).toBeGreaterThan(0);
  });
});
