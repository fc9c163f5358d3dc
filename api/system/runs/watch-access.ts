import type { EntityManager } from '@mikro-orm/postgresql';
import type { Call } from '#api/shared/route-record.ts';
import { identifyUser } from '#api/shared/signed-in-user.ts';
import { ApiKey } from '#entities/identity/api-key.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'dependencies' | 'em' | 'user'>;

async function keyCounts(em: EntityManager, id: string): Promise<boolean> {
  const unexpired = [{ expiresAt: null }, { expiresAt: { $gt: new Date() } }];
  return (await em.count(ApiKey, { id, revokedAt: null, $or: unexpired })) > 0;
}

/**
 * A stream outlives the look at the door. What is answered here tells, each time it is called, whether
 * whoever opened it may still read on: active, the same role and password as then, the API key not revoked,
 * the site still granted.
 *
 * @param siteId of what is streamed; null for what belongs to no site
 */
export async function watchAccess(
  { dependencies: { orm }, em, user }: AnyCall,
  siteId: string | null,
): Promise<() => Promise<boolean>> {
  const identify = () => identifyUser(orm, user.accountId, user.id);
  const opened = await identify();
  return async () => {
    const present = await identify();
    if (!present?.isActive || present.tokenVersion !== opened?.tokenVersion) return false;
    if (user.apiKey && !(await keyCounts(em, user.apiKey.id))) return false;
    const { grantedSiteIds } = present.user;
    return siteId === null || grantedSiteIds === null || grantedSiteIds.includes(siteId);
  };
}
