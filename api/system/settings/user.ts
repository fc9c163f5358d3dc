import { presentRow } from '#api/shared/present.ts';
import { userSettingRow } from '#contracts/api/system/settings.ts';
import { UserSetting } from '#entities/system/user-setting.ts';
import { settingsRoutes } from './declare-settings.ts';
import { keyValue } from './key-value.ts';

export const userSettingRoutes = settingsRoutes({
  ...keyValue,
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
  permission: 'be_oneself',
  make: (em, body, { accountId, id }) => em.create(UserSetting, { accountId, userId: id, ...body }),
});
