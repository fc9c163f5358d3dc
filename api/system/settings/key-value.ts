import type { z } from 'zod';
import { declareList } from '#api/shared/declare-list.ts';
import { settingBody, settingPatch, settingPut } from '#contracts/api/system/settings.ts';

interface KeyValue {
  key: string;
  value: unknown;
}

/** What the tables of settings that are a key and a value share: list, bodies, and how they are changed. */
export const keyValue = {
  list: declareList({
    search: ['key'],
    filters: { key: { property: 'key', kind: 'text' } },
    ordering: { key: 'key' },
  }),
  body: settingBody,
  put: settingPut,
  patch: settingPatch,
  apply(setting: KeyValue, { key, value }: z.output<typeof settingPatch>): void {
    if (key !== undefined) setting.key = key;
    if (value !== undefined) setting.value = value;
  },
};
