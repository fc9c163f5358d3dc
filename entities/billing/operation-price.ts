import type { EntityManager } from '@mikro-orm/postgresql';
import {
  canonicalOperation,
  operationCost,
  operationUnitPrice,
} from '#domain/billing/operations.ts';
import { CreditCostConfig } from './credit-cost-config.ts';

/**
 * What `amount` of an operation costs here: the shipped price unless an active CreditCostConfig overrides it.
 *
 * @throws UnknownOperation for an operation without a price: nothing is free by omission
 */
export async function operationPrice(
  em: EntityManager,
  name: string,
  amount: number,
): Promise<{ credits: number; unitPrice: number }> {
  // Rows stand under the operation's own name; an older one costs what that one does.
  const operation = canonicalOperation(name);
  const override = await em.findOne(CreditCostConfig, { operation, isActive: true });
  const credits = override?.credits;
  return {
    credits: operationCost(operation, amount, credits),
    unitPrice: operationUnitPrice(operation, credits),
  };
}
