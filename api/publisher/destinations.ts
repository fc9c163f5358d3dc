import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';

/**
 * The integrations a site's content goes out to: those named, else every active one.
 *
 * @throws AppError `not_found` for an unknown one; `unprocessable` for one of another site, or when there is none
 */
export async function destinationsOf(
  em: EntityManager,
  siteId: string,
  ids: readonly string[] | undefined,
): Promise<SiteIntegration[]> {
  if (!ids) {
    const active = await em.find(
      SiteIntegration,
      { siteId, isActive: true },
      { orderBy: { id: 'asc' } },
    );
    if (active.length > 0) return active;
    throw unprocessable('destinations', 'The site has no active integration to publish to');
  }
  const wanted = [...new Set(ids)];
  const named = await em.find(SiteIntegration, { id: { $in: wanted } }, { orderBy: { id: 'asc' } });
  if (named.length < wanted.length) throw new AppError('not_found');
  for (const integration of named) {
    if (integration.siteId !== siteId) {
      throw unprocessable('destinations', 'Destinations must belong to the site of the content');
    }
    if (!integration.isActive) throw unprocessable('destinations', 'A destination is switched off');
  }
  return named;
}
