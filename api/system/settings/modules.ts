import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import {
  moduleSettingBody,
  moduleSettingPatch,
  moduleSettingPut,
  moduleSettingRow,
} from '#contracts/api/system/settings.ts';
import { ModuleSetting } from '#entities/system/module-setting.ts';
import { settingsRoutes } from './declare-settings.ts';

export const moduleSettingRoutes = settingsRoutes({
  resource: {
    entity: ModuleSetting,
    path: 'system/settings/modules/',
    tag: 'Settings',
    noun: 'module setting',
    throttle: 'system',
    changeThrottle: 'system_admin',
    naturalKey: 'key',
    row: moduleSettingRow,
    readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
    present: (setting) => ({
      ...presentRow(setting),
      module_name: moduleSettingRow.shape.module_name.parse(setting.moduleName),
      key: setting.key,
      config: setting.config,
      is_active: setting.isActive,
    }),
  },
  list: declareList({
    search: ['key'],
    filters: {
      module_name: { property: 'moduleName', kind: 'text' },
      key: { property: 'key', kind: 'text' },
      is_active: { property: 'isActive', kind: 'boolean' },
    },
    ordering: { key: 'key', module_name: 'moduleName' },
  }),
  permission: 'administer',
  body: moduleSettingBody,
  put: moduleSettingPut,
  patch: moduleSettingPatch,
  make: (em, { module_name: moduleName, is_active: isActive = true, key, config }, user) =>
    em.create(ModuleSetting, { accountId: user.accountId, moduleName, key, config, isActive }),
  apply(setting, { module_name: moduleName, is_active: isActive, key, config }) {
    if (moduleName !== undefined) setting.moduleName = moduleName;
    if (key !== undefined) setting.key = key;
    if (config !== undefined) setting.config = config;
    if (isActive !== undefined) setting.isActive = isActive;
  },
});
