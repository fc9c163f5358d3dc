import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentRow } from '#api/shared/present.ts';
import { costConfigRow } from '#contracts/api/billing/cost-config.ts';
import { operations } from '#domain/billing/operation-table.ts';
import { canonicalOperation } from '#domain/billing/operations.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';

export const costConfigResource: Resource<CreditCostConfig, typeof costConfigRow> = {
  entity: CreditCostConfig,
  path: 'billing/admin/cost-config/',
  tag: 'Billing',
  noun: 'price',
  throttle: 'billing_admin',
  readPermission: 'develop',
  deletion: 'The shipped price holds again.',
  row: costConfigRow,
  readOnlyFields: [
    'id',
    'created_at',
    'updated_at',
    'row_version',
    'previous_credits',
    'updated_by_id',
  ],
  present: (config) => ({
    ...presentRow(config),
    operation: config.operation,
    credits: config.credits,
    unit: operations[canonicalOperation(config.operation)].unit,
    display_name: config.displayName,
    description: config.description,
    is_active: config.isActive,
    previous_credits: presentNumber(config.previousCredits),
    updated_by_id: config.updatedById ?? null,
  }),
};
