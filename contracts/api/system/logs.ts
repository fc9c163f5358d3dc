import { z } from 'zod';
import { id, rowFields } from '#contracts/api/shared/fields.ts';

export const auditLogRow = z
  .object({
    ...rowFields,
    user_id: id.nullable(),
    api_key_id: id.nullable(),
    action: z.string(),
    object_type: z.string(),
    object_id: id,
    changed_fields: z.array(z.string()),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditLog' });

export const aiRequestRow = z
  .object({
    ...rowFields,
    run_id: id.nullable(),
    function: z.string(),
    provider: z.string(),
    model: z.string(),
    key_name: z
      .string()
      .nullable()
      .meta({ description: 'Whose key and which of them: `account:2`, `platform:1`' }),
    prompt_version: z.string().nullable().meta({
      description: '`custom:3`: version 3 of an own prompt; else that of the shipped one',
    }),
    step: z.string().nullable(),
    turn: z.int().meta({ description: '0 the question; from 1 on asked again in the same step' }),
    attempt: z.int(),
    tokens_in: z.int(),
    tokens_cached: z.int().meta({ description: 'Those of `tokens_in` that cost less' }),
    tokens_out: z.int(),
    cost_usd_micros: z.int().nullable(),
    latency_milliseconds: z.int(),
    status: z.enum(['ok', 'failed', 'refused', 'truncated']),
    error: z.string().nullable(),
  })
  .meta({ id: 'AiRequest' });
