import type { FieldType } from './condition-fields.ts';
import type { FactValue } from './condition-tree.ts';

const conditionOperators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'not_in',
  'contains',
  'starts_with',
  'is_empty',
] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/** What can be asked of a field of each type. */
export const operatorsOf: Record<FieldType['type'], readonly ConditionOperator[]> = {
  text: ['eq', 'ne', 'in', 'not_in', 'contains', 'starts_with', 'is_empty'],
  number: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'not_in', 'is_empty'],
  boolean: ['eq', 'ne'],
  choice: ['eq', 'ne', 'in', 'not_in', 'is_empty'],
  list: ['contains', 'is_empty'],
};

export function isOperator(name: string): name is ConditionOperator {
  return (conditionOperators as readonly string[]).includes(name);
}

/** Texts are compared as people read them: without case and the spaces around them. */
function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLocaleLowerCase('en') : value;
}

function isList(fact: FactValue): fact is readonly string[] {
  return Array.isArray(fact);
}

function isEmpty(fact: FactValue): boolean {
  if (fact === null) return true;
  if (typeof fact === 'string') return fact.trim() === '';
  return isList(fact) && fact.length === 0;
}

function equals(fact: FactValue, value: unknown): boolean {
  return fact !== null && folded(fact) === folded(value);
}

function isOneOf(fact: FactValue, values: unknown): boolean {
  return Array.isArray(values) && values.some((value) => equals(fact, value));
}

/** A number that is not known is neither above nor below anything. */
function compared(fact: FactValue, value: unknown, holds: (difference: number) => boolean) {
  return typeof fact === 'number' && typeof value === 'number' && holds(fact - value);
}

function contains(fact: FactValue, value: unknown): boolean {
  if (typeof fact === 'string') return String(folded(fact)).includes(String(folded(value)));
  return isList(fact) && fact.some((member) => equals(member, value));
}

function startsWith(fact: FactValue, value: unknown): boolean {
  return typeof fact === 'string' && String(folded(fact)).startsWith(String(folded(value)));
}

/**
 * Each operator as a question about a fact. What is not known (null) is empty, equals nothing, and so differs from
 * everything.
 */
export const ask: Record<ConditionOperator, (fact: FactValue, value: unknown) => boolean> = {
  eq: equals,
  ne: (fact, value) => !equals(fact, value),
  gt: (fact, value) => compared(fact, value, (difference) => difference > 0),
  gte: (fact, value) => compared(fact, value, (difference) => difference >= 0),
  lt: (fact, value) => compared(fact, value, (difference) => difference < 0),
  lte: (fact, value) => compared(fact, value, (difference) => difference <= 0),
  in: isOneOf,
  not_in: (fact, value) => !isOneOf(fact, value),
  contains,
  starts_with: startsWith,
  is_empty: (fact, value) => isEmpty(fact) === (value ?? true),
};
