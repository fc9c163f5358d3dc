import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCondition } from '#domain/automation/conditions/check-condition.ts';
import {
  type Condition,
  type ConditionLeaf,
  type Facts,
  type FactValue,
  isLeaf,
} from '#domain/automation/conditions/condition-tree.ts';
import { conditionHolds, judgeLeaves } from '#domain/automation/conditions/evaluate-condition.ts';

const fields = {
  volume: { type: 'number' },
  keyword: { type: 'text' },
  has_cluster: { type: 'boolean' },
  intent: { type: 'choice', choices: ['commercial', 'informational'] },
  words: { type: 'list' },
} as const;

const text = fc.constantFrom('Cold brew', 'cold', 'BREW', ' tea ', 'tea', '');
const filled = text.filter((value) => value.trim() !== '');
const number = fc.constantFrom(-1, 0, 1, 50, 100.5);
const choice = fc.constantFrom('commercial', 'informational');

const facts: fc.Arbitrary<Facts> = fc.record({
  volume: fc.option(number),
  keyword: fc.option(text),
  has_cluster: fc.option(fc.boolean()),
  intent: fc.option(choice),
  words: fc.option(fc.array(text, { maxLength: 3 })),
});

const leafOf = (field: string, operators: string[], value: fc.Arbitrary<unknown>) =>
  fc.record({ field: fc.constant(field), operator: fc.constantFrom(...operators), value });

const several = (value: fc.Arbitrary<unknown>) => fc.array(value, { minLength: 1, maxLength: 3 });

const leaf = fc.oneof(
  leafOf('volume', ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'], number),
  leafOf('volume', ['in', 'not_in'], several(number)),
  leafOf('keyword', ['eq', 'ne', 'contains', 'starts_with'], filled),
  leafOf('keyword', ['in', 'not_in'], several(filled)),
  leafOf('has_cluster', ['eq', 'ne'], fc.boolean()),
  leafOf('intent', ['eq', 'ne'], choice),
  leafOf('words', ['contains'], filled),
  leafOf('keyword', ['is_empty'], fc.boolean()),
  leafOf('words', ['is_empty'], fc.boolean()),
  fc.constantFrom('volume', 'intent').map((field) => ({ field, operator: 'is_empty' })),
);

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf as fc.Arbitrary<Condition>,
    fc.constant({}),
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
  ),
}));

type Question = (fact: unknown, wanted: unknown) => boolean;

/** The same meaning written another way: the positive questions alone, about what is known and folded. */
const questions: Record<string, Question> = {
  eq: (fact, wanted) => Object.is(fact, wanted),
  gt: (fact, wanted) => Number(fact) > Number(wanted),
  lt: (fact, wanted) => Number(fact) < Number(wanted),
  in: (fact, wanted) => new Set(wanted as unknown[]).has(fact),
  contains: (fact, wanted) => (fact as string | unknown[]).indexOf(wanted as string) !== -1,
  starts_with: (fact, wanted) => String(fact).slice(0, String(wanted).length) === wanted,
};

/** The negations of the questions above, with whether nothing known makes them true. */
const negations: Record<string, { of: string; ofNothing: boolean }> = {
  ne: { of: 'eq', ofNothing: true },
  not_in: { of: 'in', ofNothing: true },
  gte: { of: 'lt', ofNothing: false },
  lte: { of: 'gt', ofNothing: false },
};

function low(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase().trim();
  return Array.isArray(value) ? value.map(low) : value;
}

function leafHolds({ field, operator, value }: ConditionLeaf, known: Facts): boolean {
  const fact = low(known[field] ?? null);
  if (operator === 'is_empty')
    return (fact === null || (fact as string).length === 0) === (value ?? true);
  const negation = negations[operator];
  if (fact === null) return negation?.ofNothing ?? false;
  const holds = questions[negation?.of ?? operator]?.(fact, low(value)) ?? false;
  return negation ? !holds : holds;
}

/** In another form: the tree is taken apart to a list of alternatives, each a list of leaves. */
function alternatives(condition: Condition): ConditionLeaf[][] {
  if (isLeaf(condition)) return [[condition]];
  if ('any' in condition) return condition.any.flatMap(alternatives);
  if (!('all' in condition)) return [[]];
  return condition.all
    .map(alternatives)
    .reduce<ConditionLeaf[][]>(
      (before, next) => before.flatMap((one) => next.map((other) => [...one, ...other])),
      [[]],
    );
}

function independently(condition: Condition, known: Facts): boolean {
  return alternatives(condition).some((leaves) => leaves.every((leaf) => leafHolds(leaf, known)));
}

describe('a tree of conditions', () => {
  it('means what an evaluator of its own says, for every tree and all facts', () => {
    fc.assert(
      fc.property(tree, facts, (condition, known) => {
        expect(conditionHolds(condition, known)).toBe(independently(condition, known));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found right by the check when it is made of what the fields allow', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        expect(checkCondition(condition, fields)).toEqual([]);
      }),
    );
  });

  it('is judged leaf by leaf with the place of each', () => {
    const condition = {
      all: [
        { field: 'volume', operator: 'gt', value: 10 },
        { any: [{ field: 'keyword', operator: 'contains', value: 'brew' }] },
      ],
    };
    const known: Record<string, FactValue> = { volume: 5, keyword: 'Cold Brew' };
    expect(judgeLeaves(condition, known)).toEqual([
      { path: 'all.0', field: 'volume', operator: 'gt', value: 10, actual: 5, holds: false },
      {
        ...{ path: 'all.1.any.0', field: 'keyword', operator: 'contains', value: 'brew' },
        ...{ actual: 'Cold Brew', holds: true },
      },
    ]);
  });

  it('holds when it is empty, and `any` of nothing does not', () => {
    expect(conditionHolds({}, {})).toBe(true);
    expect(conditionHolds({ all: [] }, {})).toBe(true);
    expect(conditionHolds({ any: [] }, {})).toBe(false);
  });
});
