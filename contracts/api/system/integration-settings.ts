import { z } from 'zod';
import { rowFields } from '#contracts/api/shared/fields.ts';

const mask = '\u2022'.repeat(8);

/** What is shown of a secret: enough to recognise it, nothing to use. */
export function maskSecret(plain: string): string {
  // Of a short one four characters would be too much.
  return plain.length < 16 ? mask : mask + plain.slice(-4);
}

/** True for a secret that was answered masked and comes back unchanged. */
export function isMasked(given: string): boolean {
  return given.startsWith(mask);
}

/** A vendor's key: printable, no spaces; or its mask. */
const secretText = z
  .string()
  .trim()
  .regex(/^(?:[\x21-\x7e]{8,400}|\u2022{8}.{0,4})$/, 'Invalid API key format');

const secret = secretText
  .nullable()
  .optional()
  .meta({ description: 'Write-only. Left out, or as it was answered: kept; null: removed.' });

/** Further keys of the vendor, which take turns with the first when it is refused for now. */
const moreSecrets = z.array(secretText).max(20, 'At most 20 keys').nullable().optional().meta({
  description: 'Further keys. Write-only. Left out, or as answered: kept; null: removed.',
});

const model = z.string().trim().min(1).max(100).optional();
const size = z
  .string()
  .regex(/^\d{2,4}x\d{2,4}$/, 'Width x height, 1024x1024 for instance')
  .optional();

/** What an account may set for each vendor or job (spec/domain.md, IntegrationSettings). */
export const integrationConfigs = {
  openai: z.strictObject({ api_key: secret, api_keys: moreSecrets, model, embedding_model: model }),
  runware: z.strictObject({ api_key: secret, api_keys: moreSecrets, model }),
  image_generation: z.strictObject({
    provider: z.enum(['openai', 'runware'], 'Unknown provider').optional(),
    model,
    image_type: z.enum(['realistic', 'artistic', 'cartoon'], 'Invalid image type').optional(),
    sizes: z
      .strictObject({ featured: size, in_article: size, desktop: size, mobile: size })
      .optional(),
    format: z.enum(['png', 'jpeg', 'webp'], 'Unknown format').optional(),
    in_article_images: z.int().min(0).max(10).optional(),
  }),
  search: z.strictObject({ api_key: secret, provider: z.enum(['serper']).optional() }),
  scraping: z.strictObject({ api_key: secret, provider: z.string().trim().max(50).optional() }),
} as const;

export type IntegrationType = keyof typeof integrationConfigs;
export const integrationTypeNames = Object.keys(integrationConfigs) as IntegrationType[];

/** The fields that are stored encrypted and answered masked. */
export const secretField = 'api_key';
export const moreSecretsField = 'api_keys';

/** Another type is refused as invalid and not as unknown (spec/api.md, "Fine print"). */
export const integrationTypeParameters = z.strictObject({
  type: z.string().meta({ override: { enum: integrationTypeNames } }),
});

/** The config is checked by its type, which stands in the path. */
export const integrationSettingsBody = z.strictObject({
  config: z.record(z.string(), z.unknown()),
});

export const integrationSettingsRow = z
  .object({
    integration_type: z.enum(integrationTypeNames),
    config: z.record(z.string(), z.unknown()),
    is_configured: z.boolean(),
    updated_at: rowFields.updated_at.nullable(),
  })
  .meta({ id: 'IntegrationSettings' });
