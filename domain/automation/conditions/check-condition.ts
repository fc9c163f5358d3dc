import type { FieldCatalogue, FieldType } from './condition-fields.ts';
import {
  type Condition,
  type ConditionLeaf,
  deepestCondition,
  longestValue,
  mostLeaves,
  mostValues,
} from './condition-tree.ts';
import { type ConditionOperator, isOperator, operatorsOf } from './operators.ts';

/** What is wrong with a tree, and where: `all.0.value`. */
export interface ConditionProblem {
  path: string;
  message: string;
}

interface Checking {
  fields: FieldCatalogue;
  problems: ConditionProblem[];
  leaves: number;
}

/**
 * Everything that is wrong with conditions as somebody gave them, in words for that person.
 *
 * @param fields those that the rule's trigger knows
 * @returns no problem: then it is a `Condition`
 */
export function checkCondition(given: unknown, fields: FieldCatalogue): ConditionProblem[] {
  const checking: Checking = { fields, problems: [], leaves: 0 };
  checkNode(given, '', 1, checking);
  if (checking.leaves > mostLeaves) {
    checking.problems.push({ path: '', message: `At most ${mostLeaves} comparisons` });
  }
  return checking.problems;
}

/** The tree, once `checkCondition` has found nothing. */
export function asCondition(given: object): Condition {
  return given as Condition;
}

function checkNode(node: unknown, path: string, depth: number, checking: Checking): void {
  const complain = (message: string) => checking.problems.push({ path, message });
  if (depth > deepestCondition) {
    complain(`Conditions may be nested ${deepestCondition} deep`);
    return;
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    complain('A condition is {}, {field, operator, value}, {all: […]} or {any: […]}');
    return;
  }
  const names = Object.keys(node);
  const [only] = names;
  if (only === undefined) return;
  if (names.length === 1 && (only === 'all' || only === 'any')) {
    checkParts((node as Record<string, unknown>)[only], at(path, only), depth, checking);
    return;
  }
  checkLeaf(node, path, checking);
}

function at(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`;
}

function checkParts(parts: unknown, path: string, depth: number, checking: Checking): void {
  if (!Array.isArray(parts)) {
    checking.problems.push({ path, message: 'This is a list of conditions' });
    return;
  }
  // Beyond them nothing is looked at: the answer would be as long as what was sent.
  for (const [index, part] of parts.slice(0, mostLeaves + 1).entries()) {
    if (checking.leaves > mostLeaves) return;
    checkNode(part, at(path, index), depth + 1, checking);
  }
  if (parts.length > mostLeaves) checking.leaves = mostLeaves + 1;
}

function checkLeaf(node: object, path: string, checking: Checking): void {
  checking.leaves += 1;
  const complain = (step: string, message: string) =>
    checking.problems.push({ path: at(path, step), message });
  const { field, operator, value, ...rest } = node as Partial<ConditionLeaf>;
  for (const name of Object.keys(rest)) complain(name, 'Unknown field of a condition');
  const type = typeof field === 'string' ? ownField(checking.fields, field) : undefined;
  if (field === undefined) complain('field', 'This field is required');
  else if (!type) {
    const known = Object.keys(checking.fields).join(', ');
    complain('field', `Unknown field "${shown(field)}". This trigger knows ${known}`);
  }
  if (operator === undefined) complain('operator', 'This field is required');
  else if (typeof operator !== 'string' || !isOperator(operator)) {
    complain('operator', `Unknown operator "${shown(operator)}"`);
  } else if (type) checkComparison(String(field), { type, operator, value }, complain);
}

/** A field's name may be one that every object has, such as `constructor`. */
function ownField(fields: FieldCatalogue, field: string): FieldType | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 60);
}

interface Comparison {
  type: FieldType;
  operator: ConditionOperator;
  value: unknown;
}

function checkComparison(
  field: string,
  { type, operator, value }: Comparison,
  complain: (step: string, message: string) => void,
): void {
  const fitting = operatorsOf[type.type];
  if (!fitting.includes(operator)) {
    complain('operator', `"${field}" is a ${type.type}: ask it by ${fitting.join(', ')}`);
    return;
  }
  if (operator === 'is_empty') {
    if (value !== undefined && typeof value !== 'boolean') complain('value', 'true or false');
    return;
  }
  if (value === undefined) {
    complain('value', 'This field is required');
    return;
  }
  const refusal = listed(operator) ? refuseValues(type, value) : refuseValue(type, value);
  if (refusal) complain('value', refusal);
}

function listed(operator: ConditionOperator): boolean {
  return operator === 'in' || operator === 'not_in';
}

function refuseValues(type: FieldType, values: unknown): string | undefined {
  if (!Array.isArray(values) || values.length === 0)
    return 'This is a list of values, one at least';
  if (values.length > mostValues) return `At most ${mostValues} values`;
  return values.map((value) => refuseValue(type, value)).find((refusal) => refusal !== undefined);
}

function refuseValue(type: FieldType, value: unknown): string | undefined {
  switch (type.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'This is a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'choice': {
      const isKnown = typeof value === 'string' && type.choices.includes(value);
      return isKnown ? undefined : `One of ${type.choices.join(', ')}`;
    }
    default:
      if (typeof value !== 'string' || value.trim() === '') return 'This is a text, not empty';
      return value.length <= longestValue ? undefined : `At most ${longestValue} characters`;
  }
}
