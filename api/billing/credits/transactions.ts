import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { route } from '#api/shared/route.ts';
import { transactionRow } from '#contracts/api/billing/credits.ts';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';

const list = declareList({
  // Lines of one transaction share its time: only their sequence says which balance follows which.
  ordering: { created_at: 'sequence' },
  filters: {
    type: { property: 'type', kind: 'text' },
    run_id: { property: 'runId', kind: 'id' },
  },
});

/** Names of earlier versions for what a settled operation is booked as. */
const settlementNames = new Set<unknown>(['deduction', 'usage']);

export const listTransactions = route(
  {
    method: 'get',
    path: 'billing/credits/transactions/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'List the lines of the credit ledger',
    description:
      'In the order of the ledger, the newest first: each `balance_after` follows from the line below. `created_at` is when the transaction of a line began, which may have waited for the one before: of neighbours it can be earlier than that of the line below.',
    query: list.query,
    answer: listOf(transactionRow),
  },
  async ({ em, query }) => {
    const type = settlementNames.has(query.type) ? 'settlement' : query.type;
    const page = await listRows(em, CreditTransaction, list, { ...query, type });
    const rows = page.rows.map((line) => ({
      id: line.id,
      created_at: line.createdAt.toISOString(),
      type: line.type,
      amount: line.amount,
      balance_after: line.balanceAfter,
      description: line.description,
      metadata: line.metadata,
      run_id: line.runId ?? null,
    }));
    return { ...page, rows };
  },
);
