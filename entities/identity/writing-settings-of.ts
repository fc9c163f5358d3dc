import type { EntityManager } from '@mikro-orm/postgresql';
import { writingSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import type { WritingSettings } from '#contracts/api/identity/site-settings.ts';
import { Site } from './site.ts';

/**
 * How the site's texts are written now. The items of one request ask for it once: the manager knows the site
 * by then.
 */
export async function writingSettingsOf(
  em: EntityManager,
  siteId: string,
): Promise<WritingSettings> {
  const { settings } = await em.findOneOrFail(Site, { id: siteId });
  return writingSettingsInForce(settings);
}
