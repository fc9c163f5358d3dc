import { listSubscriptionHistory } from '#api/identity/subscriptions/list.ts';
import type { Route } from '#api/shared/route-record.ts';
import { costConfigRoutes } from './cost-config/crud.ts';
import { listCostChanges } from './cost-config/list-changes.ts';
import { showBalance } from './credits/balance.ts';
import { listCosts } from './credits/costs.ts';
import { showUsageLimits } from './credits/limits.ts';
import { showUsageSummary } from './credits/summary.ts';
import { listTransactions } from './credits/transactions.ts';
import { listUsage } from './credits/usage.ts';
import { createEstimate } from './estimates/create.ts';

export const billingRoutes: readonly Route[] = [
  showBalance,
  listTransactions,
  listCosts,
  listUsage,
  showUsageSummary,
  showUsageLimits,
  ...costConfigRoutes,
  listCostChanges,
  createEstimate,
  listSubscriptionHistory,
];
