import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { vendorKeys } from '#domain/thinker/vendor-keys.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { TextModel, TextVendor } from '#providers/ai/text-model.ts';
import { KeyRing } from './key-ring.ts';

/** Whose keys pay; the sandbox takes any and bills none. */
export type KeySource = 'account' | 'platform' | 'sandbox';

/** A model asked with one key. */
export interface KeyedModel extends TextModel {
  /** `account:2`: whose key and the how manieth; never the key. */
  readonly keyName: string;
}

/** The language models of one account. */
export interface AccountTextModels {
  readonly source: KeySource;
  /** The model to ask: the one that is wished where this account may choose it, else its usual one. */
  modelFor(wished?: string): string;
  /** The model with the key whose turn it is. */
  next(): KeyedModel;
}

/** Finds an account's models; `em` is of that account. */
export interface TextModels {
  /** @throws AppError where the stored key cannot be opened */
  forAccount(em: EntityManager): Promise<AccountTextModels>;
}

interface TextModelsOptions {
  vendor: TextVendor;
  platformKeys: readonly [string, ...string[]];
  /** What the platform's keys are asked for; the first is the usual one. */
  platformModels: readonly [string, ...string[]];
  decrypt: (cipherText: string, boundTo: string) => string;
}

/**
 * An account's own keys and models, else the platform's: whoever pays says what may be asked. All keys go to the
 * one configured address.
 */
export function createTextModels(options: TextModelsOptions): TextModels {
  const { vendor, platformKeys, platformModels } = options;
  const ring = new KeyRing();
  return {
    async forAccount(em) {
      const own = await em.findOne(IntegrationSettings, { integrationType: 'openai' });
      const [first, ...others] = own ? ownKeys(own, options) : [];
      const isOwn = first !== undefined;
      const owner = isOwn ? 'account' : 'platform';
      const mayAsk = (name: unknown): name is string =>
        typeof name === 'string' && (isOwn || vendor.isSandbox || platformModels.includes(name));
      const usual = own?.config.model;
      const usualModel = mayAsk(usual) ? usual : platformModels[0];
      return {
        source: vendor.isSandbox ? 'sandbox' : owner,
        modelFor: (wished) => (mayAsk(wished) ? wished : usualModel),
        next: () => keyed(vendor, ring, owner, isOwn ? [first, ...others] : platformKeys),
      };
    },
  };
}

function ownKeys(
  { sealedSecrets, id }: IntegrationSettings,
  { decrypt }: TextModelsOptions,
): string[] {
  if (!sealedSecrets) return [];
  try {
    return vendorKeys(decrypt(sealedSecrets, id));
  } catch {
    // Another key asks in its place only where none was stored: who pays must not change unseen.
    const message = 'Your stored API key cannot be opened any more; enter it again.';
    throw new AppError('unprocessable', { errors: { api_key: [message] } });
  }
}

function keyed(
  vendor: TextVendor,
  ring: KeyRing,
  owner: 'account' | 'platform',
  [first, ...others]: readonly [string, ...string[]],
): KeyedModel {
  const named = (key: string, index: number) => ({ key, keyName: `${owner}:${index + 1}` });
  const rest = others.map((key, index) => named(key, index + 1));
  const keys = [named(first, 0), ...rest] as const;
  const { key, keyName } = ring.next([keys[0], ...rest], Date.now());
  const model = vendor.withKey(key);
  return {
    keyName,
    provider: model.provider,
    isSandbox: model.isSandbox,
    async complete(request, signal) {
      try {
        const reply = await model.complete(request, signal);
        ring.works(key);
        return reply;
      } catch (error) {
        throw ring.afterRefusal(error, key, keys, Date.now());
      }
    },
  };
}
