import { z } from 'zod';
import { givenWriting, writingSettings } from '#contracts/api/identity/site-settings.ts';
import { id, timestamp } from '#contracts/api/shared/fields.ts';

export const writingSettingsParameters = z.strictObject({ site_id: id });

/** The writing part of `Site.settings` in force; version and time are those of the site. */
export const writingSettingsRow = z
  .object({
    site_id: id,
    updated_at: timestamp,
    row_version: z.int(),
    ...writingSettings.shape,
  })
  .meta({ id: 'WritingSettings' });

export const writingSettingsPatch = z.strictObject({
  ...givenWriting,
  row_version: z.int().optional(),
});
