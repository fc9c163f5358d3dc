import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const ModuleSettingSchema = defineEntity({
  name: 'ModuleSetting',
  tableName: 'igny8_module_settings',
  properties: {
    ...tenantColumns,
    moduleName: p.text(),
    key: p.text(),
    config: p.json<unknown>(),
    isActive: p.boolean().default(true),
  },
  uniques: [{ properties: ['accountId', 'moduleName', 'key'] }],
  ...tenantTable,
});

/** A setting of one module of an account. */
export class ModuleSetting extends ModuleSettingSchema.class {}
ModuleSettingSchema.setClass(ModuleSetting);
