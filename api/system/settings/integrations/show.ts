import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import {
  integrationSettingsRow,
  integrationTypeNames,
  integrationTypeParameters,
} from '#contracts/api/system/integration-settings.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { integrationTypeOf, presentIntegration } from './integration-config.ts';

const shared = { method: 'get', tag: 'Settings', throttle: 'system', permission: 'view' } as const;

export const showAllIntegrationSettings = route(
  {
    ...shared,
    path: 'system/settings/integrations/',
    summary: 'Show the settings of every integration',
    description: 'All types, also those not set up yet; keys are masked.',
    answer: one(z.array(integrationSettingsRow)),
  },
  async ({ em, dependencies }) => {
    const rows = await em.find(IntegrationSettings, {});
    return integrationTypeNames.map((type) => {
      const row = rows.find(({ integrationType }) => integrationType === type);
      return presentIntegration(type, row ?? null, dependencies.decrypt);
    });
  },
);

export const showIntegrationSettings = route(
  {
    ...shared,
    path: 'system/settings/integrations/{type}/',
    summary: 'Show the settings of an integration',
    parameters: integrationTypeParameters,
    answer: one(integrationSettingsRow),
  },
  async ({ em, parameters, dependencies }) => {
    const integrationType = integrationTypeOf(parameters.type);
    const row = await em.findOne(IntegrationSettings, { integrationType });
    return presentIntegration(integrationType, row, dependencies.decrypt);
  },
);
