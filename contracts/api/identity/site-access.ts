import { z } from 'zod';
import { id, rowFields } from '#contracts/api/shared/fields.ts';

/** The grant of a site to an editor or viewer. */
export const siteAccessRow = z
  .object({ ...rowFields, user_id: id, site_id: id, granted_by_id: id.nullable() })
  .meta({ id: 'SiteAccess' });

export const siteAccessBody = z.strictObject({ user_id: id, site_id: id });
export const siteAccessPut = siteAccessBody.extend({ row_version: z.int().optional() });
export const siteAccessPatch = siteAccessPut.partial();
