import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { presentRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { aiSettingsPut, aiSettingsRow } from '#contracts/api/system/ai-settings.ts';
import { AiSettings } from '#entities/system/ai-settings.ts';
import { ownRow } from '#entities/system/own-row.ts';

const path = 'system/settings/ai/';
const tag = 'Settings';

function present(settings: AiSettings): z.input<typeof aiSettingsRow> {
  return {
    ...presentRow(settings),
    functions: aiSettingsRow.shape.functions.parse(settings.functions),
  };
}

export const showAiSettings = route(
  {
    method: 'get',
    path,
    tag,
    throttle: 'system',
    permission: 'view',
    summary: 'Show the AI settings',
    answer: one(aiSettingsRow),
  },
  ({ em, user }) =>
    em.transactional(async (inner) => present(await ownRow(inner, AiSettings, user.accountId))),
);

export const saveAiSettings = route(
  {
    method: 'put',
    path,
    tag,
    throttle: 'system_admin',
    permission: 'administer',
    summary: 'Save the AI settings',
    readOnlyFields: ['id', 'created_at', 'updated_at'],
    body: aiSettingsPut,
    answer: one(aiSettingsRow),
  },
  ({ em, body, user, request }) =>
    em.transactional(async (inner) => {
      const own = await ownRow(inner, AiSettings, user.accountId);
      const settings = await lockRow(inner, AiSettings, own);
      assertVersion(expectedVersion(request, body), present(settings));
      settings.functions = body.functions;
      await inner.flush();
      return present(await inner.refreshOrFail(settings));
    }),
);
