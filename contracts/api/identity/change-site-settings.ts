import {
  defaultSiteSettings,
  type GivenSiteSettings,
  type SiteSettings,
  type WritingSettings,
  writingSettings,
} from './site-settings.ts';

type Stored = Record<string, unknown>;

/** Puts the given on the stored: null removes a setting, so that its default holds again. */
function merged(stored: Stored, changes: Stored): Stored {
  const all = Object.entries({ ...stored, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined));
}

/** What is stored of a site's settings after some of them were given. */
export function changeSiteSettings(stored: Stored, changes: GivenSiteSettings): Stored {
  const { publishing: changed, ...others } = changes;
  const before = (stored.publishing ?? {}) as Stored;
  const after = changed === undefined ? before : changed && merged(before, changed);
  return merged({ ...stored, publishing: null }, { ...others, publishing: after });
}

/** The settings in force. */
export function siteSettingsInForce(stored: Stored): SiteSettings {
  const own = stored as Partial<SiteSettings>;
  const publishingInForce = { ...defaultSiteSettings.publishing, ...own.publishing };
  return { ...defaultSiteSettings, ...own, publishing: publishingInForce };
}

/** How texts of the site are written, defaults among them. */
export function writingSettingsInForce(stored: Stored): WritingSettings {
  return writingSettings.parse(siteSettingsInForce(stored));
}
