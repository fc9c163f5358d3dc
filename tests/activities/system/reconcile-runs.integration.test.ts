import { ApplicationFailure } from '@temporalio/common';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { handOutItems } from '#entities/system/hand-out-items.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { openReconciliation } from '#tests/activities/support/reconciliation.ts';
import { terminatedByHand } from '#tests/activities/support/standing-temporal.ts';
import { articleStart, settleArticle, starterOf } from '#tests/entities/support/runs.ts';

const scene = openReconciliation();

describe('a run whose workflow works', () => {
  it('is left alone', async () => {
    const { runId, workflowId } = await scene().writing();
    scene().temporal.standing.set(workflowId, 'RUNNING');
    const before = await scene().find(runId);
    expect(await scene().reconcile()).toMatchObject({
      checked: 1,
      repaired: 0,
      unrepaired: 0,
      isDone: true,
    });
    const { rowVersion, status } = await scene().find(runId);
    expect({ rowVersion, status }).toEqual({ rowVersion: before.rowVersion, status: 'running' });
  });
});

describe('a run that was ended at Temporal behind its back', () => {
  it('by hand: has failed, its task too, its credits are back once', async () => {
    const { runId, workflowId, taskId } = await scene().writing();
    await scene().tenant.transaction((em) =>
      settleArticle(em, scene().tenant, { runId, words: 300 }),
    );
    scene().temporal.standing.set(workflowId, terminatedByHand());
    expect(await scene().reconcile()).toMatchObject({ repaired: 1, unrepaired: 0 });
    const run = await scene().find(runId);
    expect(run).toMatchObject({
      status: 'failed',
      error: { category: 'terminated', retryable: true },
      result: { putBack: ['The task is failed.'] },
      creditsUsed: 3,
    });
    expect(await scene().taskStatus(taskId)).toBe('failed');
    expect(await scene().credits()).toBe(97);
    expect(await scene().reconcile()).toMatchObject({ checked: 0, repaired: 0 });
    expect(await scene().credits()).toBe(97);
  });

  it('by a failure: says which', async () => {
    const { runId, workflowId } = await scene().writing();
    const failure = ApplicationFailure.nonRetryable('The model refused.', 'content_refused');
    scene().temporal.standing.set(workflowId, { status: 'FAILED', failure });
    await scene().reconcile();
    expect((await scene().find(runId)).error).toEqual({
      category: 'content_refused',
      stage: 'queued',
      message: 'The model refused.',
      retryable: false,
    });
  });

  it('completed, but what it made is not in the restored database: has failed and can be retried', async () => {
    const { runId, workflowId, taskId } = await scene().writing();
    scene().temporal.standing.set(workflowId, {
      status: 'COMPLETED',
      result: { contentId: uuidv7() },
    });
    await scene().reconcile();
    expect(await scene().find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'lost', retryable: true },
    });
    expect(await scene().taskStatus(taskId)).toBe('failed');
    expect(await scene().credits()).toBe(100);
  });
});

describe('a run that Temporal has lost', () => {
  it('is started anew under its own id, at most three times', async () => {
    const { runId, workflowId, taskId } = await scene().writing();
    for (let time = 1; time <= 3; time += 1) {
      await scene().reconcile();
      expect(await scene().waitingStarts()).toMatchObject([{ workflow_id: workflowId }]);
      expect((await scene().find(runId)).status).toBe('queued');
      // What the relay has not delivered yet is not lost again.
      expect(await scene().reconcile()).toMatchObject({ repaired: 0 });
      await scene().delivered();
    }
    await scene().reconcile();
    expect(await scene().find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'lost' },
    });
    expect(await scene().taskStatus(taskId)).toBe('failed');
    expect(await scene().credits()).toBe(100);
  });

  it('stays paused when it was', async () => {
    const { runId } = await scene().writing();
    await scene().write(runId, { status: 'paused' });
    await scene().reconcile();
    const [start] = await scene().waitingStarts();
    expect(start?.payload.input.startPaused).toBe(true);
    expect((await scene().find(runId)).status).toBe('paused');
  });

  it('is cancelled where somebody had asked for that: its task waits again', async () => {
    const { runId, taskId } = await scene().writing();
    await scene().tenant.transaction((em) => controlRun(em, runId, 'cancel'));
    await scene().delivered();
    await scene().reconcile();
    expect((await scene().find(runId)).status).toBe('cancelled');
    expect(await scene().taskStatus(taskId)).toBe('pending');
  });

  it('takes the next id where its own is that of a run which the database has forgotten', async () => {
    const { runId, workflowId } = await scene().writing();
    scene().temporal.standing.set(workflowId, { status: 'COMPLETED', result: {} });
    scene().temporal.begun = new Date(Date.now() - 3_600_000);
    await scene().reconcile();
    const run = await scene().find(runId);
    expect(run).toMatchObject({ status: 'queued', workflowId: `${run.subject}/2` });
    expect(await scene().waitingStarts()).toMatchObject([{ workflow_id: run.workflowId }]);
  });
});

describe('a run that was stopped while the clock of Temporal is slow', () => {
  beforeEach(() => {
    scene().temporal.begun = new Date(Date.now() - 3_600_000);
  });

  it.each(['first', 'newest'])('ends: Temporal took its start as the %s execution', async (id) => {
    const { runId, workflowId } = await scene().writing();
    await scene().write(runId, { temporalRunId: id });
    scene().temporal.standing.set(workflowId, terminatedByHand());
    await scene().reconcile();
    expect(await scene().find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'terminated' },
    });
    expect(await scene().waitingStarts()).toEqual([]);
  });

  it('is not started for ever where nobody noted its start', async () => {
    const { runId } = await scene().writing();
    for (let time = 1; time <= 4; time += 1) {
      const { workflowId } = await scene().find(runId);
      scene().temporal.standing.set(workflowId, terminatedByHand());
      await scene().reconcile();
      await scene().delivered();
    }
    expect(await scene().find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'lost' },
    });
  });
});

describe('a batch', () => {
  async function batch() {
    const items = [articleStart(scene().tenant), articleStart(scene().tenant)];
    const started = await scene().tenant.transaction((em) =>
      startItems(em, starterOf(scene().tenant), 'Two articles', items),
    );
    await scene().delivered();
    const children = await scene()
      .tenant.fork()
      .find(Run, { parentRunId: started.runId }, { orderBy: { id: 'asc' } });
    return { ...started, children };
  }

  it('whose workflow is lost is started anew and starts its items itself', async () => {
    const { workflowId } = await batch();
    expect(await scene().reconcile()).toMatchObject({ checked: 3, repaired: 1 });
    expect(await scene().waitingStarts()).toMatchObject([{ workflow_id: workflowId }]);
  });

  it('that works and has handed its items out, but not started them yet, keeps them: each has one start', async () => {
    const { runId, workflowId, children } = await batch();
    scene().temporal.standing.set(workflowId, 'RUNNING');
    const handOut = () =>
      scene().tenant.transaction((em) =>
        handOutItems(em, { parentRunId: runId, after: null, window: 20 }),
      );
    await handOut();
    expect(await scene().reconcile()).toMatchObject({ checked: 3, repaired: 2 });
    const starts = await scene().waitingStarts();
    expect(starts.map(({ workflow_id }) => workflow_id).toSorted()).toEqual(
      children.map((child) => child.workflowId).toSorted(),
    );
    // The answer of the first handing out was lost: asked again, it hands out the same ones.
    const { items } = await handOut();
    expect(items.map(({ id, status }) => ({ id, status }))).toEqual(
      children.map(({ id }) => ({ id, status: 'queued' })),
    );
    expect(await scene().credits()).toBe(80);
  });

  it('that was terminated ends after its items, which never began', async () => {
    const { runId, workflowId } = await batch();
    scene().temporal.standing.set(workflowId, terminatedByHand());
    expect(await scene().reconcile()).toMatchObject({ repaired: 2 });
    expect(await scene().reconcile()).toMatchObject({ repaired: 1 });
    expect(await scene().find(runId)).toMatchObject({ status: 'failed', counts: { cancelled: 2 } });
    expect(await scene().credits()).toBe(100);
  });
});
