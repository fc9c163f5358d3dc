import type { EntityManager } from '@mikro-orm/postgresql';
import { callWith, type Keys, keysOf, mayAsk } from '#activities/thinker/account-keys.ts';
import { KeyRing } from '#activities/thinker/key-ring.ts';
import type { ImageProvider, ImageSettings } from '#domain/writer/image-settings.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { ImageModel } from '#providers/images/image-model.ts';
import type { ImageVendors } from '#providers/images/image-vendors.ts';

/** Who draws for an account: the vendor with the key whose turn it is, and the model to ask for. */
export interface AccountImageModel {
  model: ImageModel;
  modelName: string;
  /** `account:2`: whose key and the how manieth; never the key. */
  keyName: string;
}

/** Finds it; `em` is of that account. */
export interface ImageModels {
  /** @throws AppError where the stored key cannot be opened */
  forAccount(em: EntityManager, settings: ImageSettings): Promise<AccountImageModel>;
}

interface ImageModelsOptions {
  vendors: ImageVendors;
  /** The platform's, for accounts that have none of their own. */
  platform: Record<ImageProvider, { keys: Keys; models: readonly [string, ...string[]] }>;
  decrypt: (cipherText: string, boundTo: string) => string;
}

/** An account's own keys and model of the provider it has chosen, else the platform's. */
export function createImageModels({ vendors, platform, decrypt }: ImageModelsOptions): ImageModels {
  const ring = new KeyRing();
  return {
    async forAccount(em, { provider, model: chosen }) {
      const own = await em.findOne(IntegrationSettings, { integrationType: provider });
      const { keys: platformKeys, models } = platform[provider];
      const { isOwn, keys } = keysOf(own, platformKeys, decrypt);
      const used = ring.next(keys, Date.now());
      const vendor = vendors[provider](used.key);
      const payer = { isOwn, isSandbox: vendor.isSandbox, platformModels: models };
      const model: ImageModel = {
        ...vendor,
        generate: (request, signal) =>
          callWith(ring, used, keys, () => vendor.generate(request, signal)),
      };
      const modelName = mayAsk(payer, chosen) ? chosen : models[0];
      return { model, modelName, keyName: used.keyName };
    },
  };
}
