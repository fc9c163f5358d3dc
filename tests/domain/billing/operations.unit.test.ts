import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOperation } from '#domain/billing/describe-operation.ts';
import { modelCostMicros } from '#domain/billing/model-prices.ts';
import { operations } from '#domain/billing/operation-table.ts';
import {
  canonicalOperation,
  defaultWordCount,
  operationCost,
  operationUnitPrice,
  UnknownOperation,
} from '#domain/billing/operations.ts';
import { settleAmount } from '#domain/billing/settle-amount.ts';

const names = Object.keys(operations);
const amount = fc.integer({ min: 0, max: 1_000_000 });

/** The page's rows (spec/billing.md, spec/growth.md), written down a second time: credits, unit, its size. */
const page: Record<string, [credits: number, unit: string, unitSize: number]> = {
  clustering: [10, 'request', 1],
  idea_generation: [15, 'item', 1],
  content_generation: [1, 'words_100', 100],
  image_prompt_extraction: [2, 'item', 1],
  image_generation: [5, 'image', 1],
  linking: [8, 'item', 1],
  optimization: [1, 'words_200', 200],
  site_structure_generation: [50, 'item', 1],
  site_page_generation: [20, 'item', 1],
  reparse: [1, 'request', 1],
  visibility_check: [1, 'item', 1],
  competitor_research: [10, 'request', 1],
  post_analysis: [5, 'item', 1],
  chat_message: [1, 'item', 1],
  website_study: [10, 'request', 1],
  title_generation: [1, 'request', 1],
  keyword_metrics: [1, 'item', 10],
  article_research: [5, 'request', 1],
  visibility_questions: [2, 'request', 1],
  content_plan: [15, 'request', 1],
  glossary_topics: [2, 'request', 1],
  programmatic_titles: [1, 'item', 100],
  calculator: [10, 'request', 1],
  finder_query: [2, 'request', 1],
};

describe('what an operation costs', () => {
  it('is the table of the page, row by row, and no row more', () => {
    const shipped = Object.entries(operations).map(([name, { credits, unit, unitSize }]) => [
      name,
      [credits, unit, unitSize],
    ]);
    expect(Object.fromEntries(shipped)).toEqual(page);
  });

  it.each([
    ['clustering', 1, 10],
    ['idea_generation', 2, 30],
    ['content_generation', 900, 9],
    ['content_generation', 999, 9],
    ['content_generation', 40, 1],
    ['image_prompt_extraction', 1, 2],
    ['image_generation', 3, 15],
    ['linking', 1, 8],
    ['optimization', 1000, 5],
    ['site_structure_generation', 1, 50],
    ['site_page_generation', 3, 60],
    ['reparse', 1, 1],
    ['visibility_check', 12, 12],
    ['competitor_research', 1, 10],
    ['keyword_metrics', 100, 10],
    ['programmatic_titles', 250, 2],
    ['post_analysis', 4, 20],
    ['chat_message', 1, 1],
    ['website_study', 1, 10],
    ['title_generation', 1, 1],
    ['article_research', 1, 5],
    ['visibility_questions', 1, 2],
    ['content_plan', 1, 15],
    ['glossary_topics', 1, 2],
    ['calculator', 1, 10],
    ['finder_query', 1, 2],
  ])('%s × %d costs %d credits', (name, quantity, credits) => {
    expect(operationCost(name, quantity)).toBe(credits);
  });

  it('is max(1, floor(cost × amount ÷ unit)), and an override replaces the cost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        amount,
        fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
        (name, quantity, override) => {
          const { credits, unitSize } = operations[canonicalOperation(name)];
          const expected = Math.floor(((override ?? credits) * quantity) / unitSize);
          expect(operationCost(name, quantity, override)).toBe(Math.max(1, expected));
        },
      ),
    );
  });

  it('never falls when more is made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), amount, amount, (name, less, more) => {
        expect(operationCost(name, less + more)).toBeGreaterThanOrEqual(operationCost(name, less));
      }),
    );
  });

  it('accepts the older names', () => {
    expect(canonicalOperation('ideas')).toBe('idea_generation');
    expect(canonicalOperation('content')).toBe('content_generation');
    expect(canonicalOperation('images')).toBe('image_generation');
    expect(operationUnitPrice('images')).toBe(5);
    expect(operationUnitPrice('images', 7)).toBe(7);
  });

  it('reckons a content without a word target at 1000 words', () => {
    expect(defaultWordCount).toBe(1000);
  });

  it.each(['', 'toString', '__proto__', 'constructor', 'free_lunch'])(
    'refuses %j as unknown',
    (name) => {
      expect(() => operationCost(name, 1)).toThrow(UnknownOperation);
      expect(() => operationCost(name, 1)).toThrow('Unknown operation');
      expect(() => describeOperation(name, 1)).toThrow(UnknownOperation);
    },
  );

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
    'refuses %d as an amount or a price',
    (value) => {
      expect(() => operationCost('clustering', value)).toThrow(RangeError);
      expect(() => operationCost('clustering', 1, value)).toThrow(RangeError);
    },
  );
});

describe('what the ledger says', () => {
  it('is written for people', () => {
    expect(describeOperation('clustering', 1)).toBe('Clustering operation');
    expect(describeOperation('idea_generation', 1, 5)).toBe('Generated 5 idea(s)');
    expect(describeOperation('content_generation', 900)).toBe('Generated content (900 words)');
    expect(describeOperation('images', 3)).toBe('Generated 3 image(s)');
  });

  it('has a line for every operation', () => {
    for (const name of names) expect(describeOperation(name, 2)).toMatch(/^[A-Z][^_]+$/u);
  });
});

describe('settleAmount', () => {
  it('is never more than cost, hold of the step or rest of the hold, and never negative', () => {
    const credits = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(credits, credits, credits, (reserved, remaining, actual) => {
        const charged = settleAmount({ reserved, remaining, actual });
        expect(charged).toBeGreaterThanOrEqual(0);
        expect([reserved, remaining, actual]).toContain(charged);
        for (const bound of [reserved, remaining, actual])
          expect(charged).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it('over any steps never charges more than the hold', () => {
    const step = fc.record({ reserved: fc.nat(500), actual: fc.nat(800) });
    fc.assert(
      fc.property(fc.nat(2000), fc.array(step), (hold, steps) => {
        let remaining = hold;
        for (const { reserved, actual } of steps) {
          remaining -= settleAmount({ reserved, actual, remaining });
        }
        expect(remaining).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('charges nothing of a hold that is overdrawn', () => {
    expect(settleAmount({ reserved: 5, remaining: -3, actual: 5 })).toBe(0);
  });
});

describe('modelCostMicros', () => {
  it('reckons tokens in and out, of dated builds too', () => {
    expect(modelCostMicros('gpt-4o-mini', { tokensIn: 1_000_000, tokensOut: 1_000_000 })).toBe(
      750_000,
    );
    expect(modelCostMicros('gpt-4o-mini-2024-07-18', { tokensIn: 1000, tokensOut: 500 })).toBe(450);
    expect(modelCostMicros('text-embedding-3-small', { tokensIn: 1_000_000, tokensOut: 0 })).toBe(
      20_000,
    );
  });

  it('is null for a model without a known price', () => {
    expect(modelCostMicros('sandbox-text', { tokensIn: 10, tokensOut: 10 })).toBeNull();
    expect(modelCostMicros('constructor', { tokensIn: 10, tokensOut: 10 })).toBeNull();
  });
});
