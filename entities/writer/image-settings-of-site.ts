import type { EntityManager } from '@mikro-orm/postgresql';
import { integrationConfigs } from '#contracts/api/system/integration-settings.ts';
import {
  type ImageSettings,
  imageSettingsOf,
  type SiteImageSettings,
} from '#domain/writer/image-settings.ts';
import { Site } from '#entities/identity/site.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { Run } from '#entities/system/run.ts';

/** What a site can choose for its pictures. */
const chosenBySite = [
  'image_source',
  'image_style',
  'image_format',
  'featured_image_required',
] as const;

/**
 * How the pictures of a site are made. Of the site's settings those count that it has chosen itself: where it
 * has not, the account's do.
 *
 * @param runId its snapshot of the settings counts, so that a change meanwhile is for the next run
 */
export async function imageSettingsOfSite(
  em: EntityManager,
  siteId: string,
  runId?: string,
): Promise<ImageSettings> {
  const site = await em.findOneOrFail(Site, { id: siteId });
  const run = runId ? await em.findOne(Run, { id: runId }, { fields: ['writingSettings'] }) : null;
  const account = await em.findOne(IntegrationSettings, { integrationType: 'image_generation' });
  const inForce: Record<string, unknown> = run?.writingSettings ?? site.settings;
  const chosen = chosenBySite.filter((name) => Object.hasOwn(site.settings, name));
  const own = Object.fromEntries(chosen.map((name) => [name, inForce[name]]));
  const parsed = integrationConfigs.image_generation.safeParse(account?.config ?? {});
  // Both were checked when they were saved.
  return imageSettingsOf(parsed.data ?? {}, own as SiteImageSettings);
}
