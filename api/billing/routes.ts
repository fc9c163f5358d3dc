import { listSubscriptionHistory } from '#api/identity/subscriptions/list.ts';
import type { Route } from '#api/shared/route-record.ts';
import { showBalance } from './credits/balance.ts';
import { listCosts } from './credits/costs.ts';
import { listTransactions } from './credits/transactions.ts';
import { listUsage } from './credits/usage.ts';
import { createEstimate } from './estimates/create.ts';

export const billingRoutes: readonly Route[] = [
  showBalance,
  listTransactions,
  listCosts,
  listUsage,
  createEstimate,
  listSubscriptionHistory,
];
