import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import {
  settingBody,
  settingPatch,
  settingPut,
  settingRow,
} from '#contracts/api/system/settings.ts';
import { SystemSetting } from '#entities/system/system-setting.ts';
import { settingsRoutes } from './declare-settings.ts';

export const systemSettingRoutes = settingsRoutes({
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
  list: declareList({
    search: ['key'],
    filters: { key: { property: 'key', kind: 'text' } },
    ordering: { key: 'key' },
  }),
  permission: 'develop',
  body: settingBody,
  put: settingPut,
  patch: settingPatch,
  make: (em, body) => em.create(SystemSetting, body),
  apply: (setting, { key, value }) => {
    if (key !== undefined) setting.key = key;
    if (value !== undefined) setting.value = value;
  },
});
