import { LockMode } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import type { Route } from '#api/shared/route-record.ts';
import {
  integrationSettingsBody,
  integrationSettingsRow,
  integrationTypeParameters,
} from '#contracts/api/system/integration-settings.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import {
  integrationTypeOf,
  openSecret,
  presentIntegration,
  splitConfig,
} from './integration-config.ts';

/** PUT on the type, and POST save/ for old clients: the same. */
function saveRoute(method: 'put' | 'post', ending: string): Route {
  return route(
    {
      method,
      path: `system/settings/integrations/{type}/${ending}`,
      tag: 'Settings',
      throttle: 'system_admin',
      permission: 'administer',
      summary: 'Save the settings of an integration',
      description: 'The key is encrypted before it is stored, and answered masked.',
      parameters: integrationTypeParameters,
      readOnlyFields: ['integration_type', 'is_configured', 'updated_at'],
      body: integrationSettingsBody,
      answer: one(integrationSettingsRow),
    },
    ({ em, parameters, body, user, dependencies }) =>
      em.transactional(async (inner) => {
        const { encrypt, decrypt } = dependencies;
        const integrationType = integrationTypeOf(parameters.type);
        const { accountId } = user;
        await inner.upsert(
          IntegrationSettings,
          { id: uuidv7(), accountId, integrationType },
          { onConflictFields: ['accountId', 'integrationType'], onConflictAction: 'ignore' },
        );
        const row = await inner.findOneOrFail(
          IntegrationSettings,
          { integrationType },
          { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
        );
        const { config, secret } = splitConfig(
          integrationType,
          body.config,
          openSecret(row, decrypt),
        );
        row.config = config;
        // Bound to the row: a ciphertext copied to another one does not open there.
        if (secret !== undefined) row.sealedSecrets = secret && encrypt(secret, row.id);
        await inner.flush();
        const saved = await inner.refreshOrFail(row);
        return presentIntegration(integrationType, saved, decrypt);
      }),
  );
}

export const putIntegrationSettings = saveRoute('put', '');
export const saveIntegrationSettings = saveRoute('post', 'save/');
