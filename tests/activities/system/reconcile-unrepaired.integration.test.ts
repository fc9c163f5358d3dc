import { ServiceError } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { PayloadCodecError } from '#temporal/codec/payload-codec-error.ts';
import { openReconciliation } from '#tests/activities/support/reconciliation.ts';
import { terminatedByHand } from '#tests/activities/support/standing-temporal.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';

const scene = openReconciliation();

describe('a workflow that cannot be read', () => {
  it('is told of, and keeps neither other runs nor what comes after them from being looked at', async () => {
    const good = await scene().writing();
    const bad = await scene().writing();
    const forgotten = generateContentContract.workflowId('forgotten', 1);
    scene().temporal.standing.set(good.workflowId, terminatedByHand());
    scene().temporal.standing.set(bad.workflowId, {
      status: 'COMPLETED',
      unreadable: new PayloadCodecError('unknown_key', 'dropped'),
    });
    scene().temporal.standing.set(forgotten, 'RUNNING');
    expect(await scene().reconcile()).toMatchObject({ repaired: 1, unrepaired: 1, cancelled: 1 });
    expect((await scene().find(good.runId)).status).toBe('failed');
    expect((await scene().find(bad.runId)).status).toBe('running');
    const [check] = await scene()
      .tenant.fork()
      .execute<{ needs_operator: string }[]>(
        'select needs_operator from igny8_run_checks where run_id = ?',
        [bad.runId],
      );
    expect(check?.needs_operator).toContain('PayloadCodecError');
  });

  it('because Temporal is away says nothing of its run: the pass is tried again', async () => {
    const { runId, workflowId } = await scene().writing();
    const unreadable = new ServiceError('Temporal is away');
    scene().temporal.standing.set(workflowId, { status: 'COMPLETED', unreadable });
    await expect(scene().reconcile()).rejects.toThrow('Temporal is away');
    expect((await scene().find(runId)).status).toBe('running');
    expect(await scene().tenant.fork().execute('select 1 from igny8_run_checks')).toEqual([]);
  });
});

describe('what cannot be repaired', () => {
  it('is marked, told to developers once, and keeps no other run from its repair', async () => {
    const developer = uuidv7();
    const other = await createTenant(scene().database.orm);
    await other.fork().insert(User, {
      id: developer,
      accountId: other.accountId,
      email: `${developer}@example.com`,
      role: 'developer',
      username: 'dev',
      fullName: 'Dev',
      passwordHash: 'none',
    });
    const good = await scene().writing();
    const bad = await scene().writing();
    await scene().write(bad.runId, { type: 'neverHeardOf' });
    for (const { workflowId } of [good, bad]) {
      scene().temporal.standing.set(workflowId, terminatedByHand());
    }
    expect(await scene().reconcile()).toMatchObject({ repaired: 1, unrepaired: 1 });
    expect(await scene().reconcile()).toMatchObject({ repaired: 0, unrepaired: 1 });
    const told = await scene().database.query(
      'system',
      `select data ->> 'run_id' as run from igny8_notifications where user_id = '${developer}' and kind = 'run_unrepaired'`,
    );
    expect(told).toEqual([{ run: bad.runId }]);
    expect(
      await scene().database.query(
        'app',
        'select runs_unrepaired::int as runs from igny8_figures()',
      ),
    ).toEqual([{ runs: 1 }]);
    // Put right by hand, the mark goes.
    await scene().write(bad.runId, { type: 'generateContent' });
    expect(await scene().reconcile()).toMatchObject({ repaired: 1, unrepaired: 0 });
    expect(
      await scene().database.query(
        'app',
        'select runs_unrepaired::int as runs from igny8_figures()',
      ),
    ).toEqual([{ runs: 0 }]);
  });
});
