import { presentRow } from '#api/shared/present.ts';
import { settingRow } from '#contracts/api/system/settings.ts';
import { AccountSetting } from '#entities/system/account-setting.ts';
import { settingsRoutes } from './declare-settings.ts';
import { keyValue } from './key-value.ts';

export const accountSettingRoutes = settingsRoutes({
  ...keyValue,
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
  permission: 'administer',
  make: (em, body, { accountId }) => em.create(AccountSetting, { accountId, ...body }),
});
