import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { costs } from '#contracts/api/billing/credits.ts';
import { operations } from '#domain/billing/operation-table.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';

export const listCosts = route(
  {
    method: 'get',
    path: 'billing/credits/costs/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'Show what each operation costs',
    answer: one(costs),
  },
  async ({ em }) => {
    const overrides = await em.find(CreditCostConfig, { isActive: true });
    const byOperation = new Map(overrides.map((override) => [override.operation, override]));
    return Object.entries(operations).map(([operation, shipped]) => {
      const override = byOperation.get(operation);
      return {
        operation,
        credits: override?.credits ?? shipped.credits,
        unit: shipped.unit,
        display_name: override?.displayName ?? shipped.displayName,
        description: override?.description || shipped.description,
      };
    });
  },
);
