import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const SystemSettingSchema = defineEntity({
  name: 'SystemSetting',
  tableName: 'igny8_system_settings',
  properties: {
    ...baseColumns,
    key: p.text().unique(),
    value: p.json<unknown>(),
  },
  ...globalTable,
});

/** A setting of the whole installation, by developers. */
export class SystemSetting extends SystemSettingSchema.class {}
SystemSettingSchema.setClass(SystemSetting);
