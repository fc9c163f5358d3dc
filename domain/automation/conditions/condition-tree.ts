/** Compares one field of the event's object. */
export interface ConditionLeaf {
  field: string;
  operator: string;
  /** Not for `is_empty`, where it may be false: is not empty. */
  value?: unknown;
}

/** `{}` always holds; a leaf is a tree; `all` of nothing holds, `any` of nothing does not. */
export type Condition =
  | Record<string, never>
  | ConditionLeaf
  | { all: Condition[] }
  | { any: Condition[] };

export type FactValue = string | number | boolean | readonly string[] | null;

/** What is known of the event's object, by field. */
export type Facts = Readonly<Record<string, FactValue>>;

/** A tree may be no deeper: people cannot follow it, and neither can a stack. */
export const deepestCondition = 5;
/** Comparisons of one tree. */
export const mostLeaves = 50;
/** Values of `in` and `not_in`. */
export const mostValues = 100;
/** Characters of a text that is compared with. */
export const longestValue = 500;

export function isLeaf(condition: Condition): condition is ConditionLeaf {
  return Object.hasOwn(condition, 'field');
}
