import { z } from 'zod';
import { id } from './fields.ts';

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

const refused = {
  success: z.literal(false),
  error: z.string(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
  request_id: requestId,
};

/** Every refusal: `{success: false, error, errors?, request_id}`. */
export const errorEnvelope = z.object(refused).meta({ id: 'Error' });

/** A 402 says what the whole request would cost and what there is, in credits. */
export const creditsEnvelope = z
  .object({ ...refused, required: z.int(), available: z.int() })
  .meta({ id: 'InsufficientCredits' });

/** A 409 of a start names the run that is in its way, where it is a run. */
export const startConflictEnvelope = z
  .object({ ...refused, run_id: id.optional(), workflow_id: z.string().optional() })
  .meta({ id: 'StartConflict' });

/** A 409 of a change holds the present row, where the row has changed since it was read. */
export function changeConflictEnvelope<Row extends z.ZodType>(row: Row) {
  return z.object({ ...refused, data: row.optional() });
}
