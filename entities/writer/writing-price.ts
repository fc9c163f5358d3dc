import type { EntityManager } from '@mikro-orm/postgresql';
import { type OperationName, operationCost } from '#domain/billing/operations.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';

interface WritingOrder {
  /** Target in words. */
  wordCount: number;
  withResearch: boolean;
}

interface PriceItem {
  operation: OperationName;
  amount: number;
  unit_price: number;
  credits: number;
}

/** What writing one text is expected to cost, the whole and its parts. */
export interface WritingPrice {
  credits: number;
  items: PriceItem[];
}

/** Prices writing as it costs here now: by the words, and research on top where it is wanted. */
export async function writingPricing(
  em: EntityManager,
): Promise<(order: WritingOrder) => WritingPrice> {
  const { unitPrice: perWords } = await operationPrice(em, 'content_generation', 1);
  const { unitPrice: perResearch } = await operationPrice(em, 'article_research', 1);
  const item = (operation: OperationName, amount: number, unitPrice: number): PriceItem => ({
    operation,
    amount,
    unit_price: unitPrice,
    credits: operationCost(operation, amount, unitPrice),
  });
  return ({ wordCount, withResearch }) => {
    const items = [item('content_generation', wordCount, perWords)];
    if (withResearch) items.unshift(item('article_research', 1, perResearch));
    return { credits: items.reduce((sum, { credits }) => sum + credits, 0), items };
  };
}
