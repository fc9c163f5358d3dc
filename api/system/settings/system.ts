import { presentRow } from '#api/shared/present.ts';
import { settingRow } from '#contracts/api/system/settings.ts';
import { SystemSetting } from '#entities/system/system-setting.ts';
import { settingsRoutes } from './declare-settings.ts';
import { keyValue } from './key-value.ts';

export const systemSettingRoutes = settingsRoutes({
  ...keyValue,
  resource: {
    entity: SystemSetting,
    path: 'system/settings/system/',
    tag: 'Settings',
    noun: 'system setting',
    throttle: 'system',
    changeThrottle: 'system_admin',
    naturalKey: 'key',
    readPermission: 'develop',
    row: settingRow,
    readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
    present: (setting) => ({ ...presentRow(setting), key: setting.key, value: setting.value }),
  },
  permission: 'develop',
  make: (em, body) => em.create(SystemSetting, body),
});
