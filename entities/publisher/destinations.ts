import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';

/** Which integrations a request may go out to, and the field of its body that names them. */
export interface DestinationKind {
  field: string;
  /** Absent: every platform. */
  platform?: SiteIntegration['platform'];
  /** As people write it, with a space behind: for messages. */
  adjective: string;
}

export const everyDestination: DestinationKind = { field: 'destinations', adjective: '' };

/**
 * The integrations of this kind that a site's content goes out to: those named, else every active one.
 *
 * @throws AppError `not_found` for an unknown one; `unprocessable` for one of another site or kind, or when there
 *   is none
 */
export async function destinationsOf(
  em: EntityManager,
  siteId: string,
  ids: readonly string[] | undefined,
  kind: DestinationKind,
): Promise<SiteIntegration[]> {
  const { field, platform, adjective } = kind;
  if (!ids) {
    const active = await em.find(
      SiteIntegration,
      { siteId, isActive: true, ...(platform && { platform }) },
      { orderBy: { id: 'asc' } },
    );
    if (active.length > 0) return active;
    throw unprocessable(field, `The site has no active ${adjective}integration to publish to`);
  }
  const wanted = [...new Set(ids)];
  const named = await em.find(SiteIntegration, { id: { $in: wanted } }, { orderBy: { id: 'asc' } });
  if (named.length < wanted.length) throw new AppError('not_found');
  for (const integration of named) assertFits(integration, siteId, kind);
  return named;
}

function assertFits(
  integration: SiteIntegration,
  siteId: string,
  { field, platform, adjective }: DestinationKind,
): void {
  if (integration.siteId !== siteId) {
    throw unprocessable(field, 'Destinations must belong to the site of the content');
  }
  if (platform && integration.platform !== platform) {
    throw unprocessable(field, `This is no ${adjective}integration`);
  }
  if (!integration.isActive) throw unprocessable(field, 'A destination is switched off');
}
