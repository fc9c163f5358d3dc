import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const integrationPlatforms = [
  'wordpress',
  'ghost',
  'shopify',
  'webflow',
  'wix',
  'ghl',
  'custom',
] as const;

const SiteIntegrationSchema = defineEntity({
  name: 'SiteIntegration',
  tableName: 'igny8_site_integrations',
  properties: {
    ...siteColumns,
    platform: p.enum(integrationPlatforms),
    platformType: p.enum(['cms', 'ecommerce', 'custom_api'] as const).default('cms'),
    /** What tells two destinations of one platform apart: the site's address for WordPress. */
    remoteKey: p.text(),
    config: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    /** Encrypted JSON; write-only in the API. */
    credentials: p.text().hidden(),
    isActive: p.boolean().default(true),
    syncEnabled: p.boolean().default(false),
    syncStatus: p.enum(['never', 'pending', 'success', 'failed'] as const).default('never'),
    lastSyncAt: timestamp().nullable(),
    lastError: p.text().nullable(),
  },
  uniques: [
    { properties: ['siteId', 'platform', 'remoteKey'] },
    { properties: ['accountId', 'siteId', 'id'] },
  ],
  ...siteTable,
});

/** A destination of a site, with its encrypted credentials. */
export class SiteIntegration extends SiteIntegrationSchema.class {}
SiteIntegrationSchema.setClass(SiteIntegration);
