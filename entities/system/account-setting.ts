import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AccountSettingSchema = defineEntity({
  name: 'AccountSetting',
  tableName: 'igny8_account_settings',
  properties: {
    ...tenantColumns,
    key: p.text(),
    value: p.json<unknown>(),
  },
  uniques: [{ properties: ['accountId', 'key'] }],
  ...tenantTable,
});

/** A setting of an account: key and JSON value. */
export class AccountSetting extends AccountSettingSchema.class {}
AccountSettingSchema.setClass(AccountSetting);
