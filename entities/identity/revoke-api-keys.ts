import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiKey } from './api-key.ts';

/** Ends every API key that a user has made. */
export async function revokeApiKeys(em: EntityManager, userId: string): Promise<void> {
  await em.nativeUpdate(ApiKey, { userId, revokedAt: null }, { revokedAt: new Date() });
}
