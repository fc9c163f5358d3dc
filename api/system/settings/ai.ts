import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import type { PlatformAi } from '#api/shared/dependencies.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { presentRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { aiSettingsPut, aiSettingsRow } from '#contracts/api/system/ai-settings.ts';
import { AiSettings } from '#entities/system/ai-settings.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { ownRow } from '#entities/system/own-row.ts';

const path = 'system/settings/ai/';
const tag = 'Settings';

/** The model that is asked where the account has chosen none for the function: its usual one, else the platform's. */
async function defaultsOf(em: EntityManager, platformModel: string) {
  const own = await em.findOne(IntegrationSettings, { integrationType: 'openai' });
  const model = typeof own?.config.model === 'string' ? own.config.model : platformModel;
  return Object.fromEntries(aiFunctionContracts.map(({ name }) => [name, { model }]));
}

async function present(
  em: EntityManager,
  settings: AiSettings,
  platform: PlatformAi,
): Promise<z.input<typeof aiSettingsRow>> {
  return {
    ...presentRow(settings),
    functions: aiSettingsRow.shape.functions.parse(settings.functions),
    defaults: await defaultsOf(em, platform.textModel),
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
  ({ em, user, dependencies }) =>
    em.transactional(async (inner) => {
      const own = await ownRow(inner, AiSettings, user.accountId);
      return present(inner, own, dependencies.settings.ai);
    }),
);

export const saveAiSettings = route(
  {
    method: 'put',
    path,
    tag,
    throttle: 'system_admin',
    permission: 'administer',
    summary: 'Save the AI settings',
    readOnlyFields: ['id', 'created_at', 'updated_at', 'defaults'],
    body: aiSettingsPut,
    answer: one(aiSettingsRow),
  },
  ({ em, body, user, request, dependencies }) =>
    em.transactional(async (inner) => {
      const own = await ownRow(inner, AiSettings, user.accountId);
      const settings = await lockRow(inner, AiSettings, own);
      const { ai } = dependencies.settings;
      assertVersion(expectedVersion(request, body), await present(inner, settings, ai));
      settings.functions = body.functions;
      await inner.flush();
      return present(inner, await inner.refreshOrFail(settings), ai);
    }),
);
