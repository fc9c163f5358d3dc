import { operations } from './operation-table.ts';

/** Names of earlier versions, still accepted (spec/billing.md). */
const aliases: Readonly<Record<string, OperationName>> = {
  ideas: 'idea_generation',
  content: 'content_generation',
  images: 'image_generation',
};

export type OperationName = keyof typeof operations;

/** Words a content without a word target is reckoned at. */
export const defaultWordCount = 1000;

/** An operation without a price is refused, never free. */
export class UnknownOperation extends Error {
  readonly operation: string;

  constructor(operation: string) {
    super('Unknown operation');
    this.name = 'UnknownOperation';
    this.operation = operation;
  }
}

/**
 * The name in the price table of an operation or of one of its older names.
 *
 * @throws UnknownOperation
 */
export function canonicalOperation(name: string): OperationName {
  if (Object.hasOwn(operations, name)) return name as OperationName;
  const canonical = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  if (!canonical) throw new UnknownOperation(name);
  return canonical;
}

/**
 * Credits that `amount` (words, images, requests: what the operation counts) of an operation cost:
 * `max(1, floor(cost × amount ÷ unit))` (spec/billing.md).
 *
 * @param override credits a unit from CreditCostConfig, instead of the shipped price
 * @throws UnknownOperation
 * @throws RangeError for an amount or a price that is not a number from 0 up
 */
export function operationCost(name: string, amount: number, override?: number): number {
  const { unitSize } = operations[canonicalOperation(name)];
  const price = operationUnitPrice(name, override);
  if (!isQuantity(amount)) throw new RangeError(`Not an amount: ${amount}`);
  return Math.max(1, Math.floor((price * amount) / unitSize));
}

/** Credits of one unit: the override, else the shipped price. Throws as `operationCost`. */
export function operationUnitPrice(name: string, override?: number): number {
  const price = override ?? operations[canonicalOperation(name)].credits;
  if (!isQuantity(price)) throw new RangeError(`Not a price: ${price}`);
  return price;
}

function isQuantity(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
