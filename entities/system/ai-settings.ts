import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AiSettingsSchema = defineEntity({
  name: 'AiSettings',
  tableName: 'igny8_ai_settings',
  properties: {
    ...tenantColumns,
    /** Model, temperature and token limits by AI function. */
    functions: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  uniques: [{ properties: ['accountId'] }],
  ...tenantTable,
});

/** Model, temperature and token limits of an account; one row an account. */
export class AiSettings extends AiSettingsSchema.class {}
AiSettingsSchema.setClass(AiSettings);
