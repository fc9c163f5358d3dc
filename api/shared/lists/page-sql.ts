import type { Bind } from './condition-sql.ts';

/** The column a list is ordered by; the id settles ties in the same direction. */
export interface Order {
  /** Quoted. */
  column: string;
  /** PostgreSQL's name of its type. */
  type: string;
  isNullable: boolean;
  isDescending: boolean;
}

/** Where a page begins: after the row with this value (as text, null for none) and id. */
export interface Anchor {
  value: string | null;
  id: string;
}

export interface PageRequest {
  /** Quoted name of the table. */
  table: string;
  /** Quoted names of the columns to read; `id` is among them. */
  columns: readonly string[];
  where: string;
  order: Order;
  limit: number;
  offset: number;
  anchor: Anchor | null;
  /** Reads against the order, rows before the anchor first. */
  isBackward: boolean;
  hasCount: boolean;
}

/** Rows with a value, and rows without one: these come last in every order. */
type Segment = 'all' | 'valued' | 'empty';

/** The parts of the list that the page may touch, in the order they are read. */
function segmentsOf({ order, anchor, isBackward }: PageRequest): Segment[] {
  if (!order.isNullable) return ['all'];
  const segments: Segment[] = isBackward ? ['empty', 'valued'] : ['valued', 'empty'];
  const first: Segment = anchor?.value === null ? 'empty' : 'valued';
  return anchor ? segments.slice(segments.indexOf(first)) : segments;
}

/** Text that reads back as the very same value: JavaScript's dates would lose microseconds. */
function exactText({ column, type }: Order): string {
  return type.startsWith('timestamp')
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `${column}::text`;
}

function beyondAnchor(request: PageRequest, segment: Segment, sign: string, bind: Bind): string {
  const { anchor, order } = request;
  const isEmpty = segment === 'empty';
  if (!anchor || (anchor.value === null) !== isEmpty) return '';
  const id = `${bind(anchor.id)}::uuid`;
  if (isEmpty) return ` and id ${sign} ${id}`;
  return ` and (${order.column}, id) ${sign} (${bind(anchor.value)}::${order.type}, ${id})`;
}

/** Most rows that a part of the page may have to give. */
function mostOf({ limit, offset }: PageRequest): number {
  return limit + offset;
}

function segmentSql(request: PageRequest, segment: Segment, isLater: boolean, bind: Bind): string {
  const { table, columns, where, order } = request;
  const isDown = order.isDescending !== request.isBackward;
  const direction = isDown ? 'desc' : 'asc';
  const most = mostOf(request);
  const present = {
    all: '',
    valued: ` and ${order.column} is not null`,
    empty: ` and ${order.column} is null`,
  };
  const beyond = beyondAnchor(request, segment, isDown ? '<' : '>', bind);
  // Known before a row is read: a later part is not begun where the first has given enough.
  const ifNeeded = isLater ? ` and (select count(*) from list_first) < ${most}` : '';
  // Also where the column is empty: the planner knows the index by this order, and by no shorter one.
  const sort = `${order.column} ${direction}, id ${direction}`;
  // Each part is cut for itself, so that each is read by its index and no further than needed.
  return `(select ${columns.join(', ')}, ${exactText(order)} as list_value, ${isLater ? 1 : 0} as list_segment
    from ${table} where ${where}${present[segment]}${beyond}${ifNeeded}
    order by ${sort} limit ${most})`;
}

/** The parts of a page in their order; `sort` is that of the list, the part before all. */
function partsSql(request: PageRequest, sort: string, bind: Bind): string {
  const { limit, offset } = request;
  const [first = '', ...later] = segmentsOf(request).map((segment, position) =>
    segmentSql(request, segment, position > 0, bind),
  );
  const cut = `order by ${sort} limit ${limit} offset ${offset}`;
  if (later.length === 0) return `select * from ${first} part ${cut}`;
  const all = ['select * from list_first', ...later].join(' union all ');
  return `with list_first as materialized ${first} select * from (${all}) part ${cut}`;
}

/**
 * One statement for one page: the rows with `list_value` (what their cursor holds), and with `hasCount` in
 * front of them `list_count`, which is there in a row of nothing, too, when the page is empty.
 *
 * Every part is a range of an index on (account, column, id), whatever the page; only an offset is walked
 * over. Numbers are literals, so that a prepared plan knows how few rows are wanted.
 */
export function pageSql(request: PageRequest, bind: Bind): string {
  const { order, isBackward, where, table } = request;
  const direction = order.isDescending !== isBackward ? 'desc' : 'asc';
  const sort = `list_segment, ${order.column} ${direction}, id ${direction}`;
  const page = partsSql(request, sort, bind);
  if (!request.hasCount) return page;
  return `select * from (select count(*) as list_count from ${table} where ${where}) counted
    left join (${page}) page on true order by ${sort}`;
}
