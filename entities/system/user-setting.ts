import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const UserSettingSchema = defineEntity({
  name: 'UserSetting',
  tableName: 'igny8_user_settings',
  properties: {
    ...tenantColumns,
    userId: p.uuid(),
    key: p.text(),
    value: p.json<unknown>(),
  },
  uniques: [{ properties: ['userId', 'key'] }],
  ...tenantTable,
});

/** A setting of a user: key and JSON value. */
export class UserSetting extends UserSettingSchema.class {}
UserSettingSchema.setClass(UserSetting);
