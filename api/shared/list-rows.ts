import { createHash } from 'node:crypto';
import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { Page } from './answer.ts';
import { askPrepared } from './ask-prepared.ts';
import type { ListDeclaration } from './declare-list.ts';
import { conditionSql } from './lists/condition-sql.ts';
import { conditionsOf, orderOf } from './lists/conditions.ts';
import { type Cursor, readCursor } from './lists/cursor.ts';
import { cursorsOf } from './lists/cursors-of-page.ts';
import { listTable } from './lists/list-table.ts';
import { type PageRequest, pageSql } from './lists/page-sql.ts';
import { lookUpSearch } from './lists/search-index.ts';
import { type Statement, textOf } from './lists/tenant-query.ts';

type Query = Record<string, unknown>;

/** What narrows the list, by name. */
function narrowingOf(query: Query): [name: string, value: unknown][] {
  const { page: _page, page_size: _size, cursor: _cursor, ordering: _ordering, ...rest } = query;
  const asked = Object.entries(rest).filter(([, value]) => value !== undefined);
  return asked.sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Which walk a cursor belongs to: the list, its order, and whatever narrows it. */
function walkOf(table: string, query: Query): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([table, query.ordering, narrowingOf(query)]))
    .digest('base64url');
  return digest.slice(0, 16);
}

/** Where in the list the query wants to be: by the number of a page, or by a cursor. */
function placeOf(query: Query, walk: string, type: string) {
  const size = Number(query.page_size);
  if (typeof query.cursor !== 'string') {
    const page = Number(query.page ?? 1);
    return { page, size, limit: size, offset: (page - 1) * size, cursor: null };
  }
  const begin: Cursor = { walk, direction: 'forward', anchor: null, count: null };
  const cursor = query.cursor === '' ? begin : readCursor(query.cursor, walk, type);
  // One more than is shown tells whether there are more.
  return { page: 1, size, limit: size + 1, offset: 0, cursor };
}

/**
 * Reads one page of a declared list, in one statement and one round trip (a search that an
 * index answers is one before it); the unit of work knows nothing
 * of the rows, which are to be shown and not to be changed.
 *
 * @param query as the declaration's schema parsed it
 * @param fixed conditions that no query can lift (the row of the path, for instance)
 * @throws AppError `validation_failed` for a cursor of something else
 */
export async function listRows<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  declaration: ListDeclaration,
  query: Query,
  fixed: object = {},
): Promise<Page<Entity>> {
  const table = listTable(em, entity, declaration.unread);
  const order = orderOf(declaration, table, String(query.ordering));
  const walk = walkOf(table.name, query);
  const { page, size, limit, offset, cursor } = placeOf(query, walk, order.type);
  const ids = await lookUpSearch(em, declaration.searchIndex, query, cursor?.count ?? null);
  const found = ids ? [{ id: { $in: ids } }] : [];
  const asked = { $and: [fixed, ...found, ...conditionsOf(declaration, query)] };
  // Its type says any.
  const where = (await em.applyFilters(
    entity,
    asked as object as FilterQuery<NoInfer<Entity>>,
    {},
    'read',
  )) as object | undefined;
  const values: Statement['values'] = [];
  const bind = (value: unknown) => `$${values.push(textOf(value))}`;
  const request: PageRequest = {
    table: table.name,
    columns: table.columns,
    where: conditionSql(where ?? {}, table, bind),
    order,
    limit,
    offset,
    anchor: cursor?.anchor ?? null,
    isBackward: cursor?.direction === 'backward',
    hasCount: (cursor?.count ?? null) === null,
  };
  // Most keywords may have one status and none another: a plan for one is not one for the other.
  const planning = narrowingOf(query).length > 0 ? 'anew' : 'kept';
  const received = await askPrepared(em, { text: pageSql(request, bind), values }, planning);
  const count = cursor?.count ?? Number(received[0]?.list_count);
  const read = received.filter((row) => row.id !== null);
  const shown = read.slice(0, size);
  if (request.isBackward) shown.reverse();
  const rows = shown.map((row) => table.read(row));
  if (!cursor) return { count, page, pageSize: size, rows };
  const cursors = cursorsOf({ ...cursor, count }, shown, read.length > size);
  return { count, page, pageSize: size, rows, cursors };
}
