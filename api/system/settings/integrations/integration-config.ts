import type { z } from 'zod';
import { parseInput } from '#api/shared/parse-input.ts';
import {
  type IntegrationType,
  integrationConfigs,
  type integrationSettingsRow,
  isMasked,
  maskSecret,
  moreSecretsField,
  secretField,
} from '#contracts/api/system/integration-settings.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { joinVendorKeys, vendorKeys } from '#domain/thinker/vendor-keys.ts';
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

/** What is shown of the stored keys; of those that cannot be opened (their key is gone) only that they are there. */
function shownSecrets(row: IntegrationSettings | null, decrypt: Decrypt): Record<string, unknown> {
  if (!row?.sealedSecrets) return {};
  const stored = openSecret(row, decrypt);
  const [first = maskSecret(''), ...others] = vendorKeys(stored ?? '').map(maskSecret);
  return { [secretField]: first, ...(others.length > 0 && { [moreSecretsField]: others }) };
}

/** The stored keys, one a line; null where there are none, or none that can be opened. */
export function openSecret(row: IntegrationSettings | null, decrypt: Decrypt): string | null {
  if (!row?.sealedSecrets) return null;
  try {
    return decrypt(row.sealedSecrets, row.id);
  } catch {
    return null;
  }
}

/** Settings as they are answered: the secret masked, and a type nobody has set up yet as an empty one. */
export function presentIntegration(
  type: IntegrationType,
  row: IntegrationSettings | null,
  decrypt: Decrypt,
): z.input<typeof integrationSettingsRow> {
  const config = { ...row?.config, ...shownSecrets(row, decrypt) };
  return {
    integration_type: type,
    config,
    is_configured: Object.keys(config).length > 0,
    updated_at: row ? row.updatedAt.toISOString() : null,
  };
}

export interface SplitConfig {
  config: Record<string, unknown>;
  /** New keys, one a line; null: remove them; undefined: keep what is stored. */
  secret: string | null | undefined;
}

/**
 * Checks a config by its type and takes the keys out of it.
 *
 * @param stored the keys there are, which masks stand for
 * @throws AppError `validation_failed` by field
 */
export function splitConfig(
  type: IntegrationType,
  given: Record<string, unknown>,
  stored: string | null,
): SplitConfig {
  const schema: z.ZodType<GivenConfig> = integrationConfigs[type];
  const { api_key: first, api_keys: others, ...config } = parseInput(schema, given);
  // Without a word about the others, no key means none at all.
  if (first === null && others === undefined) return { config, secret: null };
  const before = vendorKeys(stored ?? '');
  const after = [...firstKey(first, before), ...otherKeys(others, before)];
  if (after.join() === before.join()) return { config, secret: undefined };
  return { config, secret: after.length > 0 ? joinVendorKeys(after) : null };
}

interface GivenConfig extends Record<string, unknown> {
  api_key?: string | null | undefined;
  api_keys?: string[] | null | undefined;
}

function firstKey(given: string | null | undefined, before: readonly string[]): readonly string[] {
  if (given === null) return [];
  return given === undefined || isMasked(given) ? before.slice(0, 1) : [given];
}

/** A mask stands for the stored key it was answered for. */
function otherKeys(
  given: readonly string[] | null | undefined,
  before: readonly string[],
): readonly string[] {
  if (given === undefined) return before.slice(1);
  return (given ?? []).map((key) => {
    if (!isMasked(key)) return key;
    const kept = before.slice(1).find((one) => maskSecret(one) === key);
    if (kept !== undefined) return kept;
    throw new AppError('validation_failed', {
      errors: { [moreSecretsField]: ['A masked key is none of the saved ones'] },
    });
  });
}
