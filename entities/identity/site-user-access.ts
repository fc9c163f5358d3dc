import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const SiteUserAccessSchema = defineEntity({
  name: 'SiteUserAccess',
  tableName: 'igny8_site_user_accesses',
  properties: {
    ...siteColumns,
    userId: p.uuid(),
    grantedById: p.uuid().nullable(),
  },
  uniques: [{ properties: ['userId', 'siteId'] }],
  indexes: [{ properties: ['accountId', 'siteId'] }],
  ...siteTable,
});

/** The grant of a site to an editor or a viewer; owners and admins need none. */
export class SiteUserAccess extends SiteUserAccessSchema.class {}
SiteUserAccessSchema.setClass(SiteUserAccess);
