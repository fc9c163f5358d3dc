import type { EntityManager } from '@mikro-orm/postgresql';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { TextModel, TextVendor } from '#providers/ai/text-model.ts';
import { type AccountKeys, callWith, type Keys, keysOf, mayAsk } from './account-keys.ts';
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
  platformKeys: Keys;
  /** What the platform's keys are asked for; the first is the usual one. */
  platformModels: readonly [string, ...string[]];
  decrypt: (cipherText: string, boundTo: string) => string;
}

/**
 * An account's own keys and models, else the platform's: whoever pays says what may be asked. All keys go to the
 * one configured address.
 */
export function createTextModels(options: TextModelsOptions): TextModels {
  const { vendor, platformKeys, platformModels, decrypt } = options;
  const { isSandbox } = vendor;
  const ring = new KeyRing();
  return {
    async forAccount(em) {
      const own = await em.findOne(IntegrationSettings, { integrationType: 'openai' });
      const { isOwn, keys } = keysOf(own, platformKeys, decrypt);
      const payer = { isOwn, isSandbox, platformModels };
      const usual = own?.config.model;
      const usualModel = mayAsk(payer, usual) ? usual : platformModels[0];
      return {
        source: isSandbox ? 'sandbox' : isOwn ? 'account' : 'platform',
        modelFor: (wished) => (mayAsk(payer, wished) ? wished : usualModel),
        next: () => keyed(vendor, ring, keys),
      };
    },
  };
}

/** The model with the key whose turn it is. */
function keyed(vendor: TextVendor, ring: KeyRing, keys: AccountKeys['keys']): KeyedModel {
  const used = ring.next(keys, Date.now());
  const model = vendor.withKey(used.key);
  return {
    ...model,
    keyName: used.keyName,
    complete: (request, signal) =>
      callWith(ring, used, keys, () => model.complete(request, signal)),
  };
}
