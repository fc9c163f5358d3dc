import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

interface Line {
  amount: number;
  balance_after: number;
}

/** Lines of one transaction, which share its time. */
const write = (amounts: number[]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.transactional(async (inner) => {
      for (const amount of amounts) {
        await writeLedgerLine(inner, {
          accountId: tenant.accountId,
          type: 'adjustment',
          amount,
          description: 'Adjusted',
          metadata: {},
          idempotencyKey: randomUUID(),
          runId: null,
        });
      }
    }),
  );

it('the ledger is listed as it was written, newest first: each balance follows from the one below', async () => {
  await write([5, -3, 7, -2, 9, -1, 4, -6]);
  await write([1, 2, 3]);
  const page = await tenant.get('billing/credits/transactions/?page_size=5').expect(200);
  const rest = await tenant
    .get(new URL(page.body.next).pathname.replace('/api/v1/', '') + new URL(page.body.next).search)
    .expect(200);
  const lines: Line[] = [...page.body.results, ...rest.body.results];
  expect(lines.length).toBeGreaterThan(8);
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const before = lines[index + 1];
    expect(line.balance_after).toBe((before?.balance_after ?? 0) + line.amount);
  }
  const oldest = await tenant.get('billing/credits/transactions/?ordering=created_at').expect(200);
  expect(oldest.body.results[0].balance_after).toBe(oldest.body.results[0].amount);
});
