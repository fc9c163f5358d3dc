import type { EntityManager } from '@mikro-orm/postgresql';
import { KeyRing } from '#activities/thinker/key-ring.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { vendorKeys } from '#domain/thinker/vendor-keys.ts';
import type { ImageProvider, ImageSettings } from '#domain/writer/image-settings.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { ImageModel } from '#providers/images/image-model.ts';
import type { ImageVendors } from '#providers/images/image-vendors.ts';

type Keys = readonly [string, ...string[]];

interface NumberedKey {
  key: string;
  index: number;
}

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
      const [first, ...others] = own?.sealedSecrets ? ownKeys(own, decrypt) : [];
      const keys: Keys = first === undefined ? platform[provider].keys : [first, ...others];
      const { models } = platform[provider];
      const { key, index } = ring.next(numbered(keys), Date.now());
      const model = keyed(vendors[provider], ring, keys, key);
      const keyName = `${first === undefined ? 'platform' : 'account'}:${index + 1}`;
      // Whoever pays says what may be asked.
      const mayAsk =
        chosen !== null && (first !== undefined || model.isSandbox || models.includes(chosen));
      return { model, modelName: mayAsk ? chosen : models[0], keyName };
    },
  };
}

function ownKeys(
  { sealedSecrets, id }: IntegrationSettings,
  decrypt: ImageModelsOptions['decrypt'],
): string[] {
  try {
    return vendorKeys(decrypt(sealedSecrets ?? '', id));
  } catch {
    // Another key asks in its place only where none was stored: who pays must not change unseen.
    const message = 'Your stored API key cannot be opened any more; enter it again.';
    throw new AppError('unprocessable', { errors: { api_key: [message] } });
  }
}

function numbered([first, ...others]: Keys): [NumberedKey, ...NumberedKey[]] {
  const rest = others.map((key, index) => ({ key, index: index + 1 }));
  return [{ key: first, index: 0 }, ...rest];
}

/** The model with the key whose turn it is; a key that is refused rests while there are others. */
function keyed(
  vendor: ImageVendors[ImageProvider],
  ring: KeyRing,
  keys: Keys,
  key: string,
): ImageModel {
  const model = vendor(key);
  return {
    provider: model.provider,
    isSandbox: model.isSandbox,
    async generate(request, signal) {
      try {
        const drawn = await model.generate(request, signal);
        ring.works(key);
        return drawn;
      } catch (error) {
        const known = keys.map((one) => ({ key: one }));
        throw ring.afterRefusal(error, key, known, Date.now());
      }
    },
  };
}
