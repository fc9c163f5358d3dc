import type { EntityManager } from '@mikro-orm/postgresql';
import { writingSettingsOf } from '#entities/identity/writing-settings-of.ts';
import { imageSettingsOfSite, keptImageSettings } from './image-settings-of-site.ts';

/** What a run is held to, whatever is changed while it is under way: how texts and pictures of its site are made. */
export async function settingsAtStart(
  em: EntityManager,
  siteId: string,
): Promise<Record<string, unknown>> {
  const writing = await writingSettingsOf(em, siteId);
  return { ...writing, [keptImageSettings]: await imageSettingsOfSite(em, siteId) };
}
