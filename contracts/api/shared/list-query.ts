import { z } from 'zod';

const largestPageSize = 100;

/** `page` from 1; past the end is an empty page. */
const page = z.coerce.number().pipe(z.int().min(1)).default(1);

/** Above 100 is cut to 100, not refused. */
const pageSize = z.coerce
  .number()
  .pipe(z.int().min(1))
  .transform((size) => Math.min(size, largestPageSize))
  .default(10);

const dateOrTime = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text));

/** Query values by the type of what they are compared with; a value of another type is 400. */
export const queryValues = {
  text: z.string().max(200),
  id: z.uuid(),
  boolean: z.enum(['true', 'false']).transform((text) => text === 'true'),
  number: z.string().min(1).pipe(z.coerce.number<string>()),
  date: dateOrTime,
};

export type QueryValueKind = keyof typeof queryValues;

/** Paging, search and ordering of every list. */
export function listQueryShape(orderings: readonly string[], isSearchable: boolean) {
  const names = orderings.flatMap((name) => [name, `-${name}`]);
  return {
    page,
    page_size: pageSize,
    ordering: z.enum(names).default('-created_at'),
    ...(isSearchable && { search: z.string().max(200).optional() }),
  };
}
