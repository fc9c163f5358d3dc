import { z } from 'zod';
import type { RouteFacts } from './route-facts.ts';

const idempotencyKey = z
  .string()
  .regex(/^[!-~]{1,200}$/)
  .optional()
  .meta({
    description:
      'Any printable text without spaces. The same key and body are answered the same again, for 24 hours.',
    example: 'order-2026-11-21-0001',
  });

const ifMatch = z
  .string()
  .regex(/^(\*|(W\/)?("\d{1,9}"|\d{1,9}))$/)
  .optional()
  .meta({
    description: 'The `row_version` that was read; 409 with the present row when it has changed.',
    example: '"3"',
  });

/** Headers of a request that mean something to this route, besides the token. */
export function requestHeaders(facts: RouteFacts): z.ZodObject | undefined {
  const headers = {
    ...(facts.takesIdempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    ...(facts.takesVersion && { 'If-Match': ifMatch }),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : undefined;
}
