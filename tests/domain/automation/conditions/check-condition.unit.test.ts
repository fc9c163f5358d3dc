import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCondition } from '#domain/automation/conditions/check-condition.ts';
import { conditionFields } from '#domain/automation/conditions/condition-fields.ts';
import { ruleTriggers } from '#domain/automation/rules.ts';

const fields = conditionFields.keyword_added;
const problems = (given: unknown) => checkCondition(given, fields);
const leaf = (field: unknown, operator: unknown, value?: unknown) => ({ field, operator, value });

describe('what is wrong with conditions is told by its place', () => {
  it('an unknown field, with the fields there are', () => {
    expect(problems({ all: [{}, leaf('colour', 'eq', 'red')] })).toEqual([
      {
        path: 'all.1.field',
        message:
          'Unknown field "colour". This trigger knows credits, keyword, volume, difficulty, cpc, intent, country, source, status, has_cluster',
      },
    ]);
    expect(problems(leaf('constructor', 'eq', 'x'))[0]?.path).toBe('field');
  });

  it('an unknown operator, and one that does not fit the field', () => {
    expect(problems(leaf('volume', 'like', 3))).toEqual([
      { path: 'operator', message: 'Unknown operator "like"' },
    ]);
    expect(problems({ any: [leaf('volume', 'contains', '3')] })).toEqual([
      {
        path: 'any.0.operator',
        message: '"volume" is a number: ask it by eq, ne, gt, gte, lt, lte, in, not_in, is_empty',
      },
    ]);
  });

  it.each([
    ['a text for a number', leaf('volume', 'gt', '10'), 'This is a number'],
    ['no value', leaf('volume', 'gt'), 'This field is required'],
    ['no list', leaf('keyword', 'in', 'tea'), 'This is a list of values, one at least'],
    ['an empty list', leaf('keyword', 'in', []), 'This is a list of values, one at least'],
    ['an empty text', leaf('keyword', 'contains', ' '), 'This is a text, not empty'],
    [
      'another word of a choice',
      leaf('status', 'eq', 'done'),
      'One of new, mapped, active, archived',
    ],
    ['no boolean', leaf('has_cluster', 'eq', 'yes'), 'true or false'],
    ['a value for is_empty', leaf('keyword', 'is_empty', 'x'), 'true or false'],
    ['a text that is too long', leaf('keyword', 'eq', 'x'.repeat(501)), 'At most 500 characters'],
  ])('a value that does not fit: %s', (_what, given, message) => {
    expect(problems(given)).toEqual([{ path: 'value', message }]);
  });

  it.each([
    ['a list', []],
    ['a text', 'volume > 3'],
    ['nothing', null],
    ['all that is no list', { all: {} }],
    ['all and any beside each other', { all: [], any: [] }],
    ['a field too many', { ...leaf('volume', 'gt', 3), unit: 'a month' }],
    ['no operator', { field: 'volume' }],
  ])('a tree that is none: %s', (_what, given) => {
    expect(problems(given)).not.toEqual([]);
  });

  it('several problems at once', () => {
    const given = { all: [leaf('colour', 'eq', 1), leaf('volume', 'eq', 'many')] };
    expect(problems(given).map(({ path }) => path)).toEqual(['all.0.field', 'all.1.value']);
  });
});

describe('limits', () => {
  const nested = (depth: number): unknown =>
    depth === 1 ? leaf('volume', 'gt', 1) : { all: [nested(depth - 1)] };

  it('five deep, and no deeper', () => {
    expect(problems(nested(5))).toEqual([]);
    expect(problems(nested(6))).toEqual([
      { path: 'all.0.all.0.all.0.all.0.all.0', message: 'Conditions may be nested 5 deep' },
    ]);
  });

  it('fifty comparisons, and no more, however they are spread', () => {
    const many = (count: number) => Array.from({ length: count }, () => leaf('volume', 'gt', 1));
    expect(problems({ all: many(50) })).toEqual([]);
    const message = 'At most 50 comparisons';
    expect(problems({ all: many(51) })).toEqual([{ path: '', message }]);
    expect(problems({ all: [{ any: many(30) }, { any: many(30) }] })).toEqual([
      { path: '', message },
    ]);
    expect(problems({ all: many(100_000) })).toEqual([{ path: '', message }]);
  });
});

it('never throws, whatever it is given, and answers briefly', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 8 }), (given) => {
      expect(problems(given).length).toBeLessThan(500);
    }),
  );
});

it('knows fields of every trigger, the balance among them', () => {
  for (const trigger of ruleTriggers) {
    expect(Object.keys(conditionFields[trigger])).toContain('credits');
  }
});
