import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const ModuleEnableSettingsSchema = defineEntity({
  name: 'ModuleEnableSettings',
  tableName: 'igny8_module_enable_settings',
  properties: {
    ...tenantColumns,
    plannerEnabled: p.boolean().default(true),
    writerEnabled: p.boolean().default(true),
    thinkerEnabled: p.boolean().default(true),
    automationEnabled: p.boolean().default(true),
    siteBuilderEnabled: p.boolean().default(true),
    linkerEnabled: p.boolean().default(true),
    optimizerEnabled: p.boolean().default(true),
    publisherEnabled: p.boolean().default(true),
    growthEnabled: p.boolean().default(true),
    analysisEnabled: p.boolean().default(true),
  },
  uniques: [{ properties: ['accountId'] }],
  ...tenantTable,
});

/** Which modules an account sees; one row an account, made on first read. */
export class ModuleEnableSettings extends ModuleEnableSettingsSchema.class {}
ModuleEnableSettingsSchema.setClass(ModuleEnableSettings);
