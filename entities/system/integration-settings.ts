import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const integrationTypes = ['openai', 'runware', 'image_generation', 'search', 'scraping'] as const;

const IntegrationSettingsSchema = defineEntity({
  name: 'IntegrationSettings',
  tableName: 'igny8_integration_settings',
  properties: {
    ...tenantColumns,
    integrationType: p.enum(integrationTypes),
    /** What anybody of the account may read. */
    config: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    /** Keys and passwords, encrypted; written, never answered. */
    sealedSecrets: p.text().nullable().hidden(),
  },
  uniques: [{ properties: ['accountId', 'integrationType'] }],
  ...tenantTable,
});

/** Keys and choices of an account for one vendor. */
export class IntegrationSettings extends IntegrationSettingsSchema.class {}
IntegrationSettingsSchema.setClass(IntegrationSettings);
