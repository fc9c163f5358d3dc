import { z } from 'zod';

/** One event of a stream, its fields as they stand on the wire. */
export const serverSentEvent = z
  .object({
    id: z.string().meta({ description: 'Sent as Last-Event-ID to go on after it' }),
    event: z.string().meta({ description: 'Its kind' }),
    data: z.string().meta({ description: 'JSON' }),
  })
  .meta({ id: 'ServerSentEvent' });
