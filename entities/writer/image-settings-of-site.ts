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

/** Under what name a run keeps them among its settings. */
export const keptImageSettings = 'image_settings';

/** How the pictures of a site are made now: the site's own choices, else the account's. */
export async function imageSettingsOfSite(
  em: EntityManager,
  siteId: string,
): Promise<ImageSettings> {
  const site = await em.findOneOrFail(Site, { id: siteId });
  const account = await em.findOne(IntegrationSettings, { integrationType: 'image_generation' });
  const parsed = integrationConfigs.image_generation.safeParse(account?.config ?? {});
  // Both were checked when they were saved.
  return imageSettingsOf(parsed.data ?? {}, site.settings as SiteImageSettings);
}

/**
 * The same as they were when the run began: it has reserved credits for so many pictures, and a change
 * meanwhile is for the next one. Runs that began before they were kept have those of now.
 */
export async function imageSettingsOfRun(
  em: EntityManager,
  runId: string | undefined,
  siteId: string,
): Promise<ImageSettings> {
  const run = runId ? await em.findOne(Run, { id: runId }, { fields: ['writingSettings'] }) : null;
  const settings: Record<string, unknown> = run?.writingSettings ?? {};
  const kept = settings[keptImageSettings];
  return kept ? (kept as ImageSettings) : imageSettingsOfSite(em, siteId);
}
