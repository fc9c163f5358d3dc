import type { z } from 'zod';
import { parseInput } from '#api/shared/parse-input.ts';
import {
  type IntegrationType,
  integrationConfigs,
  type integrationSettingsRow,
  isMasked,
  maskSecret,
  secretField,
} from '#contracts/api/system/integration-settings.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { IntegrationSettings } from '#entities/system/integration-settings.ts';

type Decrypt = (stored: string, boundTo: string) => string;

/**
 * The type that a path names.
 *
 * @throws AppError `validation_failed`
 */
export function integrationTypeOf(text: string): IntegrationType {
  if (Object.hasOwn(integrationConfigs, text)) return text as IntegrationType;
  throw new AppError('validation_failed', {
    errors: { integration_type: ['Invalid integration type'] },
  });
}

/** What is shown of the stored secret; of one that cannot be opened (its key is gone) only that it is there. */
function shownSecret(row: IntegrationSettings, decrypt: Decrypt): string | undefined {
  if (!row.sealedSecrets) return undefined;
  try {
    return maskSecret(decrypt(row.sealedSecrets, row.id));
  } catch {
    return maskSecret('');
  }
}

/** Settings as they are answered: the secret masked, and a type nobody has set up yet as an empty one. */
export function presentIntegration(
  type: IntegrationType,
  row: IntegrationSettings | null,
  decrypt: Decrypt,
): z.input<typeof integrationSettingsRow> {
  const secret = row && shownSecret(row, decrypt);
  const config = { ...row?.config, ...(secret && { [secretField]: secret }) };
  return {
    integration_type: type,
    config,
    is_configured: Object.keys(config).length > 0,
    updated_at: row ? row.updatedAt.toISOString() : null,
  };
}

export interface SplitConfig {
  config: Record<string, unknown>;
  /** A new secret; null: remove it; undefined: keep what is stored. */
  secret: string | null | undefined;
}

/**
 * Checks a config by its type and takes the secret out of it.
 *
 * @throws AppError `validation_failed` by field
 */
export function splitConfig(type: IntegrationType, given: Record<string, unknown>): SplitConfig {
  const { [secretField]: secret, ...config } = parseInput<z.ZodType<Record<string, unknown>>>(
    integrationConfigs[type],
    given,
  );
  if (typeof secret === 'string') return { config, secret: isMasked(secret) ? undefined : secret };
  return { config, secret: secret === null ? null : undefined };
}
