import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import type { Call, Route } from '#api/shared/route-record.ts';
import { askTrial } from '#api/thinker/trials/ask-trial.ts';
import type { KeyVerdict, TriedVendor } from '#contracts/activities/trials.ts';
import {
  type IntegrationType,
  integrationTypeParameters,
  maskSecret,
} from '#contracts/api/system/integration-settings.ts';
import { keyTrial, keyTrialBody } from '#contracts/api/system/integration-trials.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { tryKeyContract } from '#contracts/workflows/thinker/try-key.ts';
import { vendorKeys } from '#domain/thinker/vendor-keys.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { integrationTypeOf, openSecret, splitConfig } from './integration-config.ts';

/** The vendor whose key is meant; that of `image_generation` is the one the account draws with. */
async function vendorOf(em: EntityManager, type: IntegrationType): Promise<TriedVendor> {
  if (type === 'openai' || type === 'runware') return type;
  if (type !== 'image_generation') {
    throw unprocessable('integration_type', 'There is no key of this type to try');
  }
  const chosen = await em.findOne(IntegrationSettings, { integrationType: type });
  return chosen?.config.provider === 'runware' ? 'runware' : 'openai';
}

interface Keys {
  /** As a stored secret is: one a line. */
  secret: string;
  isSaved: boolean;
}

/** The given keys, else the saved ones. */
async function keysOf(
  em: EntityManager,
  vendor: TriedVendor,
  config: Record<string, unknown> | undefined,
  decrypt: (stored: string, boundTo: string) => string,
): Promise<Keys> {
  const saved = await em.findOne(IntegrationSettings, { integrationType: vendor });
  const stored = openSecret(saved, decrypt);
  const { secret } = config ? splitConfig(vendor, config, stored) : { secret: undefined };
  if (secret) return { secret, isSaved: false };
  if (secret === undefined && stored !== null) return { secret: stored, isSaved: true };
  throw unprocessable('api_key', 'No key is saved; give one to try');
}

function present(vendor: TriedVendor, keys: Keys, verdicts: KeyVerdict[], isSandbox: boolean) {
  const masks = vendorKeys(keys.secret).map(maskSecret);
  const shown = verdicts.map((verdict, index) => ({ key: masks[index] ?? '', ...verdict }));
  const bad = shown.filter(({ ok }) => !ok);
  const ok = shown.length > 0 && bad.length === 0;
  const message = bad[0]?.message ?? shown[0]?.message ?? '';
  return {
    ok,
    vendor,
    is_saved: keys.isSaved,
    is_sandbox: isSandbox,
    message,
    keys: shown,
  };
}

type AnyCall = Pick<
  Call<unknown, unknown, unknown, unknown>,
  'em' | 'user' | 'requestId' | 'dependencies'
>;

/** The keys themselves go no further than the trial's row, sealed; the workflow knows its id. */
async function tryKeys(
  call: AnyCall,
  vendor: TriedVendor,
  config: Record<string, unknown> | undefined,
) {
  const { em, dependencies } = call;
  const keys = await keysOf(em, vendor, config, dependencies.decrypt);
  const id = uuidv7();
  const outcome = await askTrial(call, {
    id,
    request: { kind: 'key', vendor },
    ...(keys.isSaved ? {} : { sealedSecrets: dependencies.encrypt(keys.secret, id) }),
    contract: tryKeyContract,
    input: { trialId: id, vendor },
    title: `Try the key of ${vendor}`,
  });
  if (outcome.kind !== 'key') throw new TypeError(`The trial of a key became a ${outcome.kind}`);
  const isSandbox = dependencies.settings.ai.sandboxed.includes(vendor);
  return present(vendor, keys, outcome.keys, isSandbox);
}

/** POST on `test/` for the vendor of the type; on `test_openai/` and `test_runware/` for that vendor. */
function testRoute(ending: string, named?: TriedVendor): Route {
  return route(
    {
      method: 'post',
      path: `system/settings/integrations/{type}/${ending}/`,
      tag: 'Settings',
      throttle: 'system_admin',
      permission: 'administer',
      summary: named ? `Does the key of ${named} work?` : 'Does the key of an integration work?',
      description:
        'The saved keys, or those of `config`, which are not saved. The vendor is asked whether it knows them; nothing is made and nothing charged.',
      parameters: integrationTypeParameters,
      body: keyTrialBody,
      answer: one(keyTrial),
      refusals: ['unavailable', 'unprocessable'],
    },
    async (call) => {
      const type = integrationTypeOf(call.parameters.type);
      const vendor = named ?? (await vendorOf(call.em, type));
      return tryKeys(call, vendor, call.body.config);
    },
  );
}

export const keyTestRoutes = [
  testRoute('test'),
  testRoute('test_openai', 'openai'),
  testRoute('test_runware', 'runware'),
];
