import { z } from 'zod';

const requestId = z.string().meta({ description: 'Also in the X-Request-Id header.' });

/** One thing: `{success, data, message?, request_id}`. */
export function oneEnvelope<Data extends z.ZodType>(data: Data) {
  return z.object({
    success: z.literal(true),
    data,
    message: z.string().optional(),
    request_id: requestId,
  });
}

/** A page of a list: `{success, count, next, previous, results, request_id}`. */
export function listEnvelope<Row extends z.ZodType>(row: Row) {
  return z.object({
    success: z.literal(true),
    count: z.int().min(0),
    next: z.url().nullable(),
    previous: z.url().nullable(),
    results: z.array(row),
    message: z.string().optional(),
    request_id: requestId,
  });
}

/** Every refusal: `{success: false, error, errors?, request_id}`; a 402 adds `required` and `available`. */
export const errorEnvelope = z
  .object({
    success: z.literal(false),
    error: z.string(),
    errors: z.record(z.string(), z.array(z.string())).optional(),
    required: z.int().optional(),
    available: z.int().optional(),
    request_id: requestId,
  })
  .meta({ id: 'Error' });
