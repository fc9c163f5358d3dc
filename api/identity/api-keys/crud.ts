import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { deleteRoute, listRoute, retrieveRoute, updateRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { apiKeyPatch, apiKeyPut } from '#contracts/api/identity/api-keys.ts';
import type { ApiKey } from '#entities/identity/api-key.ts';
import { apiKeyResource } from './api-key-resource.ts';
import { assertFuture } from './assert-future.ts';
import { createApiKeyRoute } from './create.ts';

const list = declareList({
  search: ['name', 'prefix'],
  filters: { user_id: { property: 'userId', kind: 'id' } },
  ordering: { name: 'name', expires_at: 'expiresAt', last_used_at: 'lastUsedAt' },
});

function apply(em: EntityManager, apiKey: ApiKey, body: z.output<typeof apiKeyPatch>): void {
  const { name, scopes, expires_at: expiresAt } = body;
  // One that has expired may be given back as GET told it.
  if (expiresAt?.getTime() !== apiKey.expiresAt?.getTime()) assertFuture(expiresAt);
  em.assign(apiKey, { name, scopes, expiresAt }, { ignoreUndefined: true });
}

async function revoke(em: EntityManager, apiKey: ApiKey): Promise<void> {
  em.assign(apiKey, { revokedAt: new Date() });
  await em.flush();
}

export const apiKeyRoutes = [
  listRoute(apiKeyResource, list),
  createApiKeyRoute,
  retrieveRoute(apiKeyResource),
  updateRoute(apiKeyResource, 'put', { permission: 'manage_users', body: apiKeyPut, apply }),
  updateRoute(apiKeyResource, 'patch', { permission: 'manage_users', body: apiKeyPatch, apply }),
  deleteRoute(apiKeyResource, 'manage_users', revoke),
];
