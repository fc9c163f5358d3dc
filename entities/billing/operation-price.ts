import type { EntityManager } from '@mikro-orm/postgresql';
import { operationCost, operationUnitPrice } from '#domain/billing/operations.ts';
import { CreditCostConfig } from './credit-cost-config.ts';

/**
 * What `amount` of an operation costs here: the shipped price unless an active CreditCostConfig overrides it.
 *
 * @throws UnknownOperation for an operation without a price: nothing is free by omission
 */
export async function operationPrice(
  em: EntityManager,
  operation: string,
  amount: number,
): Promise<{ credits: number; unitPrice: number }> {
  const override = await em.findOne(CreditCostConfig, { operation, isActive: true });
  const credits = override?.credits;
  return {
    credits: operationCost(operation, amount, credits),
    unitPrice: operationUnitPrice(operation, credits),
  };
}
