import type { ListDeclaration } from '#api/shared/declare-list.ts';
import { restorableSince } from '#domain/shared/trash.ts';
import type { ListTable } from './list-table.ts';
import type { Order } from './page-sql.ts';

/** `%` and `_` in a search mean themselves. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** Stored in a normal form it is searched in that form, which spares lower case of every row. */
function searching({ search, searchIndex }: ListDeclaration, text: string): object {
  const condition = searchIndex
    ? { $like: containing(searchIndex.normalise(text)) }
    : { $ilike: containing(text) };
  return { $or: search.map((property) => ({ [property]: condition })) };
}

/** What a query asks of the rows, as conditions of the ORM. */
export function conditionsOf(
  declaration: ListDeclaration,
  query: Record<string, unknown>,
): object[] {
  const found: object[] = [];
  for (const [name, { property, operator }] of declaration.filters) {
    if (query[name] !== undefined) found.push({ [property]: { [operator]: query[name] } });
  }
  for (const [name, property] of declaration.presence) {
    if (query[name] === true) found.push({ [property]: { $ne: null } });
    if (query[name] === false) found.push({ [property]: null });
  }
  const { search } = query;
  if (typeof search === 'string' && search !== '') found.push(searching(declaration, search));
  if (declaration.hasTrash) {
    // What cannot be brought back any more is in no list, also while it waits to be purged.
    const inTrash = { $gte: restorableSince(new Date()) };
    found.push({ deletedAt: query.deleted === true ? inTrash : null });
  }
  return found;
}

/** The column that an `ordering` names; a name that was not declared has been refused before. */
export function orderOf<Entity>(
  declaration: ListDeclaration,
  table: ListTable<Entity>,
  ordering: string,
): Order {
  const isDescending = ordering.startsWith('-');
  const property = declaration.ordering.get(isDescending ? ordering.slice(1) : ordering);
  if (property === undefined) throw new Error(`No ordering ${ordering}`);
  return {
    isDescending,
    column: table.columnOf(property),
    type: table.typeOf(property),
    isNullable: table.isNullable(property),
  };
}
