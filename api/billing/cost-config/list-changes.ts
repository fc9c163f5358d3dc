import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { presentNumber } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { costChangeRow } from '#contracts/api/billing/cost-config.ts';
import { CreditCostChange } from '#entities/billing/credit-cost-change.ts';

const list = declareList({
  filters: {
    operation: { property: 'operation', kind: 'text' },
    action: { property: 'action', kind: 'text' },
    changed_by_id: { property: 'changedById', kind: 'id' },
  },
});

export const listCostChanges = route(
  {
    method: 'get',
    path: 'billing/admin/cost-config-changes/',
    tag: 'Billing',
    throttle: 'billing_admin',
    permission: 'develop',
    summary: 'List every change of a price',
    query: list.query,
    answer: listOf(costChangeRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, CreditCostChange, list, query);
    const rows = page.rows.map((change) => ({
      id: change.id,
      created_at: change.createdAt.toISOString(),
      operation: change.operation,
      action: change.action,
      previous_credits: presentNumber(change.previousCredits),
      credits: presentNumber(change.credits),
      is_active: change.isActive,
      changed_by_id: change.changedById ?? null,
    }));
    return { ...page, rows };
  },
);
