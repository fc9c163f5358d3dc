import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { Strategy } from '#entities/thinker/strategy.ts';
import type { Tenant } from './tenant.ts';

/** An author profile and a strategy of the tenant's site; their ids by the path of their list. */
export async function fillThinker(
  em: EntityManager,
  { accountId, siteId, sectorId }: Pick<Tenant, 'accountId' | 'siteId' | 'sectorId'>,
): Promise<Record<string, string>> {
  const [profile, strategy] = [randomUUID(), randomUUID()];
  await em.insert(AuthorProfile, { id: profile, accountId, name: 'Ines' });
  await em.insert(Strategy, { id: strategy, accountId, siteId, sectorId, name: 'Guides' });
  return { 'system/author-profiles/': profile, 'system/strategies/': strategy };
}
