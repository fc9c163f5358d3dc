import { z } from 'zod';
import { AppError } from '#contracts/shared/app-error.ts';
import type { Anchor } from './page-sql.ts';

/** What a cursor remembers of the walk it belongs to. */
export interface Cursor {
  /** Fingerprint of list, ordering and filters: a cursor of another walk is refused. */
  walk: string;
  direction: 'forward' | 'backward';
  /** The row beside which the page begins; null: the end of the list that the direction leaves from. */
  anchor: Anchor | null;
  /** Rows found when the walk began: later pages need not count. Null: it begins here. */
  count: number | null;
}

/** Raised when the meaning of a cursor changes, so that older ones are refused and not misread. */
const version = 1;

const spelling = z.tuple([
  z.literal(version),
  z.string(),
  z.enum(['forward', 'backward']),
  z.union([z.null(), z.tuple([z.string().nullable(), z.uuid()])]),
  z.int().min(0).nullable(),
]);

/** How values of a column's type read in a cursor; what fits is also accepted by PostgreSQL's cast, or out of its range. */
const valueSpellings: [type: RegExp, value: RegExp][] = [
  [/^timestamp/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/],
  [/^(small|big)?int/, /^-?\d{1,19}$/],
  [/^(double|real|numeric)/, /^-?\d{1,400}(\.\d{1,400})?(e[+-]?\d{1,3})?$/],
  [/^bool/, /^(true|false)$/],
  [/^(text|varchar|character)/, /^[^\0]*$/],
];

function refuse(): AppError {
  return new AppError('validation_failed', {
    errors: { cursor: ['Invalid cursor: begin again with an empty one'] },
  });
}

function isValueOf(type: string, value: string): boolean {
  const known = valueSpellings.find(([name]) => name.test(type));
  return known?.[1].test(value) === true && value.isWellFormed();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An opaque token that fits into a URL. */
export function writeCursor({ walk, direction, anchor, count }: Cursor): string {
  const place = anchor && [anchor.value, anchor.id];
  return Buffer.from(JSON.stringify([version, walk, direction, place, count])).toString(
    'base64url',
  );
}

/**
 * Reads a cursor. It is not signed: it can only name a place in a list whose rows the reader may see anyway.
 *
 * @param walk fingerprint of the list as asked for now
 * @param type PostgreSQL's name of the ordered column's type
 * @throws AppError `validation_failed` for what is no cursor, or one of another list, ordering or filter
 */
export function readCursor(token: string, walk: string, type: string): Cursor {
  const parsed = spelling.safeParse(parseJson(Buffer.from(token, 'base64url').toString()));
  if (!parsed.success) throw refuse();
  const [, ownWalk, direction, place, count] = parsed.data;
  const anchor = place && { value: place[0], id: place[1] };
  const isReadable = !anchor || anchor.value === null || isValueOf(type, anchor.value);
  if (ownWalk !== walk || !isReadable) throw refuse();
  return { walk, direction, anchor, count };
}
