import { z } from 'zod';
import { id, requiredText, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { apiKeyScopes } from '#contracts/api/shared/permissions.ts';

export const apiKeyRow = z
  .object({
    ...rowFields,
    user_id: id,
    name: z.string(),
    prefix: z.string().meta({ description: 'How the key begins, to tell keys apart' }),
    scopes: z.array(z.enum(apiKeyScopes)),
    expires_at: timestamp.nullable(),
    last_used_at: timestamp.nullable(),
  })
  .meta({ id: 'ApiKey' });

/** The one answer that holds the key itself. */
export const newApiKey = apiKeyRow.extend({ key: z.string() }).meta({ id: 'NewApiKey' });

/** What GET gives and nobody sets. */
export const readOnlyOfApiKey = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'user_id',
  'prefix',
  'last_used_at',
] as const;

const scopes = z
  .array(z.enum(apiKeyScopes, 'A scope is read or write'))
  .min(1, 'At least one scope')
  .transform((given) => apiKeyScopes.filter((scope) => given.includes(scope)));

const expiresAt = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()
  .optional();

const writable = { name: requiredText(150), scopes, expires_at: expiresAt };

export const apiKeyBody = z.strictObject(writable);
export const apiKeyPut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const apiKeyPatch = apiKeyPut.partial();
