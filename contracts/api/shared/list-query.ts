import { z } from 'zod';

const largestPageSize = 100;
const usualPageSize = 10;

/** Query values are text: what does not read as a number stays text, and is refused as such. */
function written(spelling: RegExp) {
  return (value: unknown) =>
    typeof value === 'string' && spelling.test(value) ? Number(value) : value;
}

/** A fraction or less than 1 is a number, too, and is told what is wrong with it. */
const decimal = /^-?\d+(\.\d+)?$/;

const count = z.preprocess(written(decimal), z.int().min(1));

/** From 1; past the end is an empty page. */
const page = count.optional().meta({ description: 'From 1; not together with `cursor`.' });

/** Above 100 is cut to 100, not refused. */
const pageSize = count.transform((size) => Math.min(size, largestPageSize)).default(usualPageSize);

/** Longer than any cursor of ours, whose longest part is the text a list is ordered by. */
const longestCursor = 8000;

const cursor = z
  .string()
  .max(longestCursor)
  .optional()
  .meta({
    description:
      'Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`.',
    // Others are refused as no cursor; how long one may be is nobody's concern who follows links.
    override: { pattern: '^[A-Za-z0-9_-]*$', maxLength: undefined },
  });

const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const notADate = 'Must be a date, as in 2026-11-21';

/** Query values by the type of what they are compared with; a value of another type is 400. */
export const queryValues = {
  text: z.string().max(200),
  id: z.uuid(),
  boolean: z.enum(['true', 'false']).transform((text) => text === 'true'),
  number: z.preprocess(written(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i), z.number()),
  date: z.union([moment, day], notADate).transform((text) => new Date(text).toISOString()),
};

/** The upper end of a range of dates: a day without a time is meant to its end, UTC. */
export const lastMoment = z.union(
  [
    moment.transform((text) => new Date(text).toISOString()),
    day.transform((text) => `${text}T23:59:59.999999Z`),
  ],
  notADate,
);

export type QueryValueKind = keyof typeof queryValues;

/** Paging, search and ordering of every list. */
export function listQueryShape(orderings: readonly string[], isSearchable: boolean) {
  const names = orderings.flatMap((name) => [name, `-${name}`]);
  return {
    page,
    page_size: pageSize,
    cursor,
    ordering: z.enum(names).default('-created_at'),
    ...(isSearchable && { search: z.string().max(200).optional() }),
  };
}
