import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import {
  settingBody,
  settingPatch,
  settingPut,
  settingRow,
} from '#contracts/api/system/settings.ts';
import { AccountSetting } from '#entities/system/account-setting.ts';
import { settingsRoutes } from './declare-settings.ts';

export const accountSettingRoutes = settingsRoutes({
  resource: {
    entity: AccountSetting,
    path: 'system/settings/account/',
    tag: 'Settings',
    noun: 'account setting',
    throttle: 'system',
    changeThrottle: 'system_admin',
    naturalKey: 'key',
    row: settingRow,
    readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
    present: (setting) => ({ ...presentRow(setting), key: setting.key, value: setting.value }),
  },
  list: declareList({
    search: ['key'],
    filters: { key: { property: 'key', kind: 'text' } },
    ordering: { key: 'key' },
  }),
  permission: 'administer',
  body: settingBody,
  put: settingPut,
  patch: settingPatch,
  make: (em, body, { accountId }) => em.create(AccountSetting, { accountId, ...body }),
  apply: (setting, { key, value }) => {
    if (key !== undefined) setting.key = key;
    if (value !== undefined) setting.value = value;
  },
});
