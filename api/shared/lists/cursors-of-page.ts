import { type Cursor, writeCursor } from './cursor.ts';
import type { Row } from './tenant-query.ts';

/** Tokens of the neighbours of a page; null where the list ends. */
export interface PageCursors {
  next: string | null;
  previous: string | null;
}

/** Beside this row; without one (everything there has gone meanwhile) from that end of the list. */
function beside(row: Row | undefined, walk: Cursor, direction: Cursor['direction']): string {
  const anchor = row && { value: row.list_value as string | null, id: row.id as string };
  return writeCursor({ ...walk, direction, anchor: anchor ?? null });
}

/**
 * Where one goes from a page that a cursor led to.
 *
 * @param walk the cursor of the page itself
 * @param shown its rows in the order of the list
 * @param hasMore whether there are rows beyond, in the cursor's direction
 */
export function cursorsOf(walk: Cursor, shown: readonly Row[], hasMore: boolean): PageCursors {
  const next = beside(shown.at(-1), walk, 'forward');
  const previous = beside(shown.at(0), walk, 'backward');
  // Where one came from there was a row: the anchor. Without one the walk began at that end.
  const hasOrigin = walk.anchor !== null;
  return walk.direction === 'forward'
    ? { next: hasMore ? next : null, previous: hasOrigin ? previous : null }
    : { next: hasOrigin ? next : null, previous: hasMore ? previous : null };
}
