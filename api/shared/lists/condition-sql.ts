import { ALIAS_REPLACEMENT, RawQueryFragment } from '@mikro-orm/postgresql';

/** What a condition is written into. */
export interface Target {
  /** Quoted name of the table. */
  name: string;
  /** The quoted column of a property. */
  columnOf(property: string): string;
  /** PostgreSQL's name of its type. */
  typeOf(property: string): string;
}

/** Gives a value a parameter of the statement and answers its name (`$3`). */
export type Bind = (value: unknown) => string;

type Write = (column: Column, value: unknown, bind: Bind) => string;

interface Column {
  /** Quoted. */
  name: string;
  type: string;
}

const operators: Record<string, Write> = {
  $eq: ({ name }, value, bind) => (value === null ? `${name} is null` : `${name} = ${bind(value)}`),
  $ne: ({ name }, value, bind) =>
    value === null ? `${name} is not null` : `${name} <> ${bind(value)}`,
  $in: ({ name }, value, bind) => `${name} = any(${bind(value)})`,
  $gte: (column, value, bind) => `${column.name} >= ${boundOf(column, value, Math.ceil, bind)}`,
  $lte: (column, value, bind) => `${column.name} <= ${boundOf(column, value, Math.floor, bind)}`,
  $like: ({ name }, value, bind) => `${name} like ${bind(value)}`,
  $ilike: ({ name, type }, value, bind) =>
    // A list of texts is searched as it is written down.
    `${type === 'jsonb' ? `${name}::text` : name} ilike ${bind(value)}`,
};

/**
 * 1.5 is a fair bound of a column of whole numbers, which would refuse it as its own: the next one inside is
 * the same bound, and unlike a fraction one that an index understands.
 */
function boundOf(
  { type }: Column,
  value: unknown,
  inside: (value: number) => number,
  bind: Bind,
): string {
  if (typeof value !== 'number') return bind(value);
  if (!/^(small|big)?int/.test(type)) return `${bind(value)}::float8`;
  const largest = Number.MAX_SAFE_INTEGER;
  return `${bind(Math.min(Math.max(inside(value), -largest), largest))}::bigint`;
}

function isComparison(value: unknown): value is Record<string, unknown> {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
  );
}

function propertySql(column: Column, value: unknown, bind: Bind): string {
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
    return propertySql({ name: target.columnOf(name), type: target.typeOf(name) }, value, bind);
  });
  return written.length === 0 ? 'true' : written.join(' and ');
}
