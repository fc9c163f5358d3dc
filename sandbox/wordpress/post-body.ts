import { z } from 'zod';
import { enumeration } from './query-values.ts';
import { invalidParameters, type ParameterProblem } from './rest-error.ts';
import { readTime } from './site-times.ts';

/** WordPress takes a text, or the object it shows in the edit view, and passes over anything else. */
export const text = z
  .union([z.string(), z.object({ raw: z.string() }).transform(({ raw }) => raw)])
  .optional()
  .catch(undefined);
const id = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ],
  'is not of type integer.',
);
const ids = z.union([
  z.array(id),
  z
    .string()
    .regex(/^[\d,\s]*$/)
    .transform(numbersOf),
]);

function numbersOf(list: string): number[] {
  return list.split(',').filter(Boolean).map(Number);
}

/** A time as UTC without a zone; null asks for a date that floats until publication. */
const time = (withoutZone: 'utc' | 'site') =>
  z
    .string('Invalid date.')
    .transform((value, check) => {
      const read = readTime(value, withoutZone);
      if (read !== undefined) return read;
      check.addIssue({ code: 'custom', message: 'Invalid date.' });
      return z.NEVER;
    })
    .nullable();

const writableStatuses = ['publish', 'future', 'draft', 'pending', 'private'] as const;

/** What may be written; everything unknown is ignored, as WordPress does. */
const postBody = z.object({
  title: text,
  content: text,
  excerpt: text,
  slug: z.string().optional(),
  status: z.enum(writableStatuses, `is not one of ${enumeration(writableStatuses)}.`).optional(),
  date: time('site').optional(),
  date_gmt: time('utc').optional(),
  categories: ids.optional(),
  tags: ids.optional(),
  featured_media: id.optional(),
  meta: z.record(z.string(), z.unknown(), 'is not of type object.').optional(),
});

export type PostBody = z.infer<typeof postBody>;

/** Reads a body, or answers 400 with every parameter that does not fit. */
export function readPostBody(fields: Record<string, unknown>): PostBody {
  const parsed = postBody.safeParse(fields);
  if (parsed.success) return parsed.data;
  const problems: Record<string, ParameterProblem> = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    problems[name] ??= problemOf(name, issue.message);
  }
  throw invalidParameters(problems);
}

function problemOf(name: string, reason: string): ParameterProblem {
  if (name === 'status') return { code: 'rest_not_in_enum', message: `status ${reason}` };
  if (name.startsWith('date')) return { code: 'rest_invalid_date', message: 'Invalid date.' };
  if (name === 'categories' || name === 'tags') {
    return { code: 'rest_invalid_type', message: `${name}[0] is not of type integer.` };
  }
  return { code: 'rest_invalid_type', message: `${name} ${reason}` };
}
