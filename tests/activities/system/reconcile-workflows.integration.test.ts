import { describe, expect, it } from 'vitest';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { openReconciliation } from '#tests/activities/support/reconciliation.ts';
import { terminatedByHand } from '#tests/activities/support/standing-temporal.ts';

const scene = openReconciliation();

describe('what works at Temporal without a living run', () => {
  it('is adopted where the run was ended only because it seemed lost', async () => {
    const { runId, workflowId, taskId } = await scene().writing();
    await scene()
      .tenant.fork()
      .execute(
        'insert into igny8_run_checks (account_id, run_id, checked_at, restarts) values (?, ?, now(), 3)',
        [scene().tenant.accountId, runId],
      );
    await scene().reconcile();
    expect(await scene().find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'lost' },
    });
    expect(await scene().credits()).toBe(100);
    scene().temporal.standing.set(workflowId, 'RUNNING');
    expect(await scene().reconcile()).toMatchObject({ adopted: 1, cancelled: 0 });
    expect(await scene().find(runId)).toMatchObject({
      status: 'running',
      endedAt: null,
      error: null,
    });
    expect(await scene().taskStatus(taskId)).toBe('in_progress');
    expect(await scene().credits()).toBe(90);
    // Its second end gives back once more what was taken once more.
    scene().temporal.standing.set(workflowId, terminatedByHand());
    await scene().reconcile();
    expect(await scene().credits()).toBe(100);
  });

  it('is cancelled where the run has ended for good, or the database does not know it', async () => {
    const { runId, workflowId } = await scene().writing();
    await scene().write(runId, { status: 'cancelled', endedAt: new Date(Date.now() - 60_000) });
    scene().temporal.standing.set(workflowId, 'RUNNING');
    scene().temporal.standing.set(generateContentContract.workflowId('forgotten', 1), 'RUNNING');
    await scene().reconcile();
    expect(scene().temporal.cancelled.toSorted()).toEqual(['forgotten/1', workflowId].toSorted());
  });
});
