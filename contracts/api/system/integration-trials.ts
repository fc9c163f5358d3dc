import { z } from 'zod';
import { id, requiredText } from '#contracts/api/shared/fields.ts';
import { runError } from './runs.ts';

/** Without a config the saved keys are tried. */
export const keyTrialBody = z.strictObject({
  config: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'Keys to try without saving them: `{api_key, api_keys?}`' }),
});

export const keyTrial = z
  .object({
    ok: z.boolean().meta({ description: 'Every key works' }),
    vendor: z.enum(['openai', 'runware']),
    is_saved: z.boolean().meta({ description: 'The saved keys were tried, not given ones' }),
    is_sandbox: z.boolean().meta({ description: 'The sandbox answered, which takes any key' }),
    message: z.string(),
    keys: z.array(
      z.object({
        key: z.string().meta({ description: 'Masked' }),
        ok: z.boolean(),
        message: z.string(),
        milliseconds: z.int(),
      }),
    ),
  })
  .meta({ id: 'KeyTrial' });

export const imageTrialBody = z.strictObject({
  prompt: requiredText(3000),
  provider: z.enum(['openai', 'runware'], 'Unknown provider').optional(),
  model: z.string().trim().min(1).max(100).optional(),
  image_type: z
    .enum(['featured', 'in_article', 'desktop', 'mobile'], 'Invalid image type')
    .optional(),
  size: z
    .string()
    .regex(/^\d{2,4}x\d{2,4}$/, 'Width x height, 1024x1024 for instance')
    .optional(),
});

export const imageTrial = z
  .object({
    run_id: id,
    status: z.string(),
    image: z.string().nullable().meta({ description: 'As a `data:` URL' }),
    mime: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    milliseconds: z.int().nullable(),
    credits: z.int(),
    cost_usd_micros: z.int().nullable(),
    error: runError.nullable(),
  })
  .meta({ id: 'ImageTrial' });
