import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import {
  settingBody,
  settingPatch,
  settingPut,
  userSettingRow,
} from '#contracts/api/system/settings.ts';
import { UserSetting } from '#entities/system/user-setting.ts';
import { settingsRoutes } from './declare-settings.ts';

export const userSettingRoutes = settingsRoutes({
  resource: {
    entity: UserSetting,
    path: 'system/settings/user/',
    tag: 'Settings',
    noun: 'user setting',
    throttle: 'system',
    changeThrottle: 'system_admin',
    naturalKey: 'key',
    readPermission: 'be_oneself',
    row: userSettingRow,
    readOnlyFields: ['user_id', 'id', 'created_at', 'updated_at', 'row_version'],
    visibleTo: ({ id }) => ({ userId: id }),
    present: (setting) => ({
      ...presentRow(setting),
      user_id: setting.userId,
      key: setting.key,
      value: setting.value,
    }),
  },
  list: declareList({
    search: ['key'],
    filters: { key: { property: 'key', kind: 'text' } },
    ordering: { key: 'key' },
  }),
  permission: 'be_oneself',
  body: settingBody,
  put: settingPut,
  patch: settingPatch,
  make: (em, body, { accountId, id }) => em.create(UserSetting, { accountId, userId: id, ...body }),
  apply: (setting, { key, value }) => {
    if (key !== undefined) setting.key = key;
    if (value !== undefined) setting.value = value;
  },
});
