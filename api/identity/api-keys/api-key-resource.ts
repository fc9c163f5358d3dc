import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { apiKeyRow, readOnlyOfApiKey } from '#contracts/api/identity/api-keys.ts';
import { ApiKey } from '#entities/identity/api-key.ts';

/** An API key as the API answers it. A revoked one is gone; its row stays, for the audit log names it. */
export const apiKeyResource: Resource<ApiKey, typeof apiKeyRow> = {
  entity: ApiKey,
  path: 'auth/api-keys/',
  tag: 'API keys',
  noun: 'API key',
  throttle: 'auth',
  deletion: 'Revokes it at once. Its row stays for the audit log, and is shown no more.',
  readPermission: 'manage_users',
  row: apiKeyRow,
  readOnlyFields: readOnlyOfApiKey,
  visibleTo: () => ({ revokedAt: null }),
  present: (apiKey) => ({
    ...presentRow(apiKey),
    user_id: apiKey.userId,
    name: apiKey.name,
    prefix: apiKey.prefix,
    scopes: apiKey.scopes,
    expires_at: presentTime(apiKey.expiresAt),
    last_used_at: presentTime(apiKey.lastUsedAt),
  }),
};
