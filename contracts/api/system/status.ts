import { z } from 'zod';
import { id, timestamp } from '#contracts/api/shared/fields.ts';
import { aiProvider } from './ai-provider.ts';

const part = z.object({ ok: z.boolean() });

export const systemStatus = z
  .object({
    status: z.enum(['ok', 'degraded']),
    api: part,
    database: part,
    temporal: part,
    queues: z.record(z.string(), z.object({ ok: z.boolean(), workers: z.int() })),
    providers: z.array(
      z.object({ provider: z.string(), calls: z.int(), failed: z.int(), last_call_at: timestamp }),
    ),
    ai_provider: aiProvider,
    last_errors: z.array(
      z.object({
        run_id: id,
        type: z.string(),
        title: z.string(),
        message: z.string().nullable(),
        ended_at: timestamp.nullable(),
      }),
    ),
  })
  .meta({ id: 'SystemStatus' });
