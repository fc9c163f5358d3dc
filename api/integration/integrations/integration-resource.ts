import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { integrationRow } from '#contracts/api/integration/integrations.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';

/** An integration as the API answers it: never its credentials. */
export const integrationResource: Resource<SiteIntegration, typeof integrationRow> = {
  entity: SiteIntegration,
  path: 'integration/integrations/',
  tag: 'Integration',
  noun: 'integration',
  throttle: 'default',
  row: integrationRow,
  readOnlyFields: [
    'id',
    'created_at',
    'updated_at',
    'row_version',
    'name',
    'platform_type',
    'sync_status',
    'last_sync_at',
    'last_error',
  ],
  present: (integration) => ({
    ...presentRow(integration),
    site_id: integration.siteId,
    platform: integration.platform,
    platform_type: integration.platformType,
    name: `${integration.platform} - ${new URL(integration.remoteKey).host}`,
    config: integration.config,
    is_active: integration.isActive,
    sync_enabled: integration.syncEnabled,
    sync_status: integration.syncStatus,
    last_sync_at: presentTime(integration.lastSyncAt),
    last_error: integration.lastError ?? null,
  }),
};
