import { z } from 'zod';
import { id, requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { moduleNames } from '#contracts/api/shared/modules.ts';

/** Names of settings: letters, digits, dots, dashes and underscores, so that a path can hold them. */
const key = requiredText(100).regex(
  /^[A-Za-z][\w.-]*$/,
  'Begin with a letter; letters, digits, ".", "-" and "_" only',
);

/** Far more than a setting needs; files belong elsewhere. */
const largestValue = 64_000;

/** The body was JSON, so whatever is there is JSON. */
const value = z
  .unknown()
  .refine((given) => given !== null && given !== undefined, 'This field is required')
  .refine(
    (given) => JSON.stringify(given ?? '').length <= largestValue,
    'At most 64,000 characters',
  )
  .meta({ description: 'Any JSON value but null.', override: { not: { type: 'null' } } });

const keyed = { key, value };

export const settingBody = z.strictObject(keyed);
export const settingPut = z.strictObject({ ...keyed, row_version: z.int().optional() });
export const settingPatch = settingPut.partial();
export const settingRow = z
  .object({ ...rowFields, key: z.string(), value: z.unknown() })
  .meta({ id: 'Setting' });

export const userSettingRow = z
  .object({ ...settingRow.shape, user_id: id })
  .meta({ id: 'UserSetting' });

const moduleSetting = {
  module_name: z.enum(moduleNames, 'Unknown module'),
  key,
  config: value,
  is_active: z.boolean().optional(),
};

export const moduleSettingBody = z.strictObject(moduleSetting);
export const moduleSettingPut = z.strictObject({
  ...moduleSetting,
  row_version: z.int().optional(),
});
export const moduleSettingPatch = moduleSettingPut.partial();
export const moduleSettingRow = z
  .object({
    ...rowFields,
    module_name: z.enum(moduleNames),
    key: z.string(),
    config: z.unknown(),
    is_active: z.boolean(),
  })
  .meta({ id: 'ModuleSetting' });
