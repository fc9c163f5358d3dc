import { describe, expect, it } from 'vitest';
import { openReconciliation } from '#tests/activities/support/reconciliation.ts';

const scene = openReconciliation();

describe('money', () => {
  it('that an ended run still holds comes back', async () => {
    const { runId } = await scene().writing();
    await scene().write(runId, { status: 'failed', endedAt: new Date(Date.now() - 60_000) });
    expect(await scene().reconcile()).toMatchObject({ released: 1 });
    expect(await scene().credits()).toBe(100);
    expect(await scene().reconcile()).toMatchObject({ released: 0 });
  });

  it('that the ledger does not know of is raised', async () => {
    const query = (text: string) => scene().database.query('owner', text);
    await query('alter table igny8_accounts disable trigger guard_balance');
    await query(
      `select set_config('app.account_id', '${scene().tenant.accountId}', false); update igny8_accounts set credits = credits + 5 where id = '${scene().tenant.accountId}'`,
    );
    await query('alter table igny8_accounts enable trigger guard_balance');
    expect(await scene().reconcile()).toMatchObject({ differing: 1 });
    const [check] = await scene().database.query(
      'system',
      `select difference from igny8_ledger_checks where account_id = '${scene().tenant.accountId}'`,
    );
    expect(check).toEqual({ difference: 5 });
  });
});
