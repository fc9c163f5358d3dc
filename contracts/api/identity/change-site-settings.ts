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

/** A group of settings after some of it were given; null puts all of it back. */
function mergedGroup(stored: Stored, name: string, changed: Stored | null | undefined) {
  const before = (stored[name] ?? {}) as Stored;
  return changed === undefined ? before : changed && merged(before, changed);
}

/** What is stored of a site's settings after some of them were given. */
export function changeSiteSettings(stored: Stored, changes: GivenSiteSettings): Stored {
  const { publishing, review, ...others } = changes;
  const groups = {
    publishing: mergedGroup(stored, 'publishing', publishing),
    review: mergedGroup(stored, 'review', review),
  };
  return merged({ ...stored, publishing: null, review: null }, { ...others, ...groups });
}

/** The settings in force. */
export function siteSettingsInForce(stored: Stored): SiteSettings {
  const own = stored as Partial<SiteSettings>;
  const publishingInForce = { ...defaultSiteSettings.publishing, ...own.publishing };
  const reviewInForce = { ...defaultSiteSettings.review, ...own.review };
  return {
    ...defaultSiteSettings,
    ...own,
    publishing: publishingInForce,
    review: reviewInForce,
  };
}

/** How texts of the site are written, defaults among them. */
export function writingSettingsInForce(stored: Stored): WritingSettings {
  return writingSettings.parse(siteSettingsInForce(stored));
}
