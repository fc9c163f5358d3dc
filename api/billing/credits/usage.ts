import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { presentNumber } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { usageRow } from '#contracts/api/billing/credits.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';

const list = declareList({
  filters: {
    operation: { property: 'operation', kind: 'text' },
    related_object_type: { property: 'relatedObjectType', kind: 'text' },
    related_object_id: { property: 'relatedObjectId', kind: 'id' },
    run_id: { property: 'runId', kind: 'id' },
  },
  ordering: { credits_used: 'creditsUsed' },
});

export const listUsage = route(
  {
    method: 'get',
    path: 'billing/credits/usage/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'List what credits were used for',
    query: list.query,
    answer: listOf(usageRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, CreditUsageLog, list, query);
    const rows = page.rows.map((usage) => ({
      id: usage.id,
      created_at: usage.createdAt.toISOString(),
      operation: usage.operation,
      credits_used: usage.creditsUsed,
      cost_usd_micros: presentNumber(usage.costUsdMicros),
      model: usage.model ?? null,
      tokens_in: usage.tokensIn,
      tokens_out: usage.tokensOut,
      run_id: usage.runId ?? null,
      related_object_type: usage.relatedObjectType ?? null,
      related_object_id: usage.relatedObjectId ?? null,
      metadata: usage.metadata,
    }));
    return { ...page, rows };
  },
);
