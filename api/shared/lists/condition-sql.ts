/** Gives a value a parameter of the statement and answers its name (`$3`). */
export type Bind = (value: unknown) => string;

/** The quoted column of a property. */
export type ColumnOf = (property: string) => string;

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

function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function joined(parts: unknown, word: 'and' | 'or', columnOf: ColumnOf, bind: Bind): string {
  const written = (parts as object[]).map((part) => conditionSql(part, columnOf, bind));
  if (written.length > 0) return `(${written.join(` ${word} `)})`;
  return word === 'and' ? 'true' : 'false';
}

function propertySql(column: string, value: unknown, bind: Bind): string {
  const comparisons = isPlain(value) ? Object.entries(value) : [['$eq', value] as const];
  const written = comparisons.map(([operator, operand]) => {
    const write = operators[operator];
    // Whatever is not known must not become a condition that is missing.
    if (!write) throw new Error(`No SQL for ${operator}`);
    return write(column, operand, bind);
  });
  return written.join(' and ');
}

/**
 * Writes a condition of the ORM as SQL: `$and`, `$or`, and properties compared with what lists compare.
 *
 * @throws Error for anything else (raw fragments, relations): a condition is never left out
 */
export function conditionSql(condition: object, columnOf: ColumnOf, bind: Bind): string {
  if (Object.getOwnPropertySymbols(condition).length > 0)
    throw new Error('No SQL for raw fragments');
  const written = Object.entries(condition).map(([name, value]) => {
    if (name === '$and') return joined(value, 'and', columnOf, bind);
    if (name === '$or') return joined(value, 'or', columnOf, bind);
    return propertySql(columnOf(name), value, bind);
  });
  return written.length === 0 ? 'true' : written.join(' and ');
}
