import { type Condition, type Facts, type FactValue, isLeaf } from './condition-tree.ts';
import { ask, isOperator } from './operators.ts';

/** What one comparison of a tree came to. */
export interface JudgedLeaf {
  /** Where it stands: `all.0.any.1`; empty where the tree is one comparison. */
  path: string;
  field: string;
  operator: string;
  value: unknown;
  /** What the object has there. */
  actual: FactValue;
  holds: boolean;
}

/** Whether a tree that was checked when it was saved holds for these facts. A field that is not known is empty. */
export function conditionHolds(condition: Condition, facts: Facts): boolean {
  if (isLeaf(condition)) {
    const { field, operator, value } = condition;
    return isOperator(operator) && ask[operator](facts[field] ?? null, value);
  }
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, facts));
  if ('any' in condition) return condition.any.some((part) => conditionHolds(part, facts));
  return true;
}

/** Every comparison of the tree by itself, in reading order: for the one who wonders why it holds or not. */
export function judgeLeaves(condition: Condition, facts: Facts, path = ''): JudgedLeaf[] {
  if (isLeaf(condition)) {
    const { field, operator, value = null } = condition;
    const actual = facts[field] ?? null;
    return [{ path, field, operator, value, actual, holds: conditionHolds(condition, facts) }];
  }
  const prefix = path === '' ? '' : `${path}.`;
  const parts = (name: 'all' | 'any', members: readonly Condition[]) =>
    members.flatMap((part, index) => judgeLeaves(part, facts, `${prefix}${name}.${index}`));
  if ('all' in condition) return parts('all', condition.all);
  return 'any' in condition ? parts('any', condition.any) : [];
}
