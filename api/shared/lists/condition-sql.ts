import { ALIAS_REPLACEMENT, RawQueryFragment } from '@mikro-orm/postgresql';

/** What a condition is written into. */
export interface Target {
  /** Quoted name of the table. */
  name: string;
  /** The quoted column of a property. */
  columnOf(property: string): string;
}

/** Gives a value a parameter of the statement and answers its name (`$3`). */
export type Bind = (value: unknown) => string;

type Write = (column: string, value: unknown, bind: Bind) => string;

const operators: Record<string, Write> = {
  $eq: (column, value, bind) =>
    value === null ? `${column} is null` : `${column} = ${bind(value)}`,
  $ne: (column, value, bind) =>
    value === null ? `${column} is not null` : `${column} <> ${bind(value)}`,
  $in: (column, value, bind) => `${column} = any(${bind(value)})`,
  $gte: (column, value, bind) => `${column} >= ${comparable(value, bind)}`,
  $lte: (column, value, bind) => `${column} <= ${comparable(value, bind)}`,
  $ilike: (column, value, bind) => `${column} ilike ${bind(value)}`,
};

/** 1.5 is a fair bound of a whole number's column, which would refuse it as its own. */
function comparable(value: unknown, bind: Bind): string {
  return typeof value === 'number' ? `${bind(value)}::float8` : bind(value);
}

function isComparison(value: unknown): value is Record<string, unknown> {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
  );
}

function propertySql(column: string, value: unknown, bind: Bind): string {
  const comparisons = isComparison(value) ? Object.entries(value) : [['$eq', value] as const];
  const written = comparisons.map(([operator, operand]) => {
    const write = operators[operator];
    // Whatever is not known must not become a condition that is missing.
    if (!write) throw new Error(`No SQL for ${operator}`);
    return write(column, operand, bind);
  });
  return written.join(' and ');
}

function joined(parts: unknown, word: 'and' | 'or', target: Target, bind: Bind): string {
  const written = (parts as object[]).map((part) => conditionSql(part, target, bind));
  if (written.length > 0) return `(${written.join(` ${word} `)})`;
  return word === 'and' ? 'true' : 'false';
}

/** `{ [raw('…')]: [] }`: a condition in SQL of its own, its `?` numbered anew. */
function fragmentSql(key: symbol, target: Target, bind: Bind): string {
  const fragment = RawQueryFragment.getKnownFragment(key);
  if (!fragment) throw new Error('No SQL for a symbol');
  const [first = '', ...rest] = fragment.sql.replaceAll(ALIAS_REPLACEMENT, target.name).split('?');
  return `(${first}${rest.map((text, index) => `${bind(fragment.params[index])}${text}`).join('')})`;
}

/**
 * Writes a condition of the ORM as SQL: `$and`, `$or`, raw fragments, and properties compared with what
 * lists compare.
 *
 * @throws Error for anything else (relations, other operators): a condition is never left out
 */
export function conditionSql(condition: object, target: Target, bind: Bind): string {
  const written = Reflect.ownKeys(condition).map((name) => {
    const value: unknown = Reflect.get(condition, name);
    if (typeof name === 'symbol') return fragmentSql(name, target, bind);
    if (name === '$and') return joined(value, 'and', target, bind);
    if (name === '$or') return joined(value, 'or', target, bind);
    return propertySql(target.columnOf(name), value, bind);
  });
  return written.length === 0 ? 'true' : written.join(' and ');
}
