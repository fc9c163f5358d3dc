import { AppError } from '#contracts/shared/app-error.ts';
import { vendorKeys } from '#domain/thinker/vendor-keys.ts';
import type { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { KeyRing } from './key-ring.ts';

/** Keys of one vendor, in the order they are tried. */
export type Keys = readonly [string, ...string[]];

/** A key and what it is called in logs, `account:2`: whose it is and the how manieth; never the key. */
export interface NamedKey {
  key: string;
  keyName: string;
}

/** What an account asks a vendor with. */
export interface AccountKeys {
  isOwn: boolean;
  keys: readonly [NamedKey, ...NamedKey[]];
}

/**
 * An account's own keys of a vendor, else the platform's, never a mixture: who pays must not change unseen.
 *
 * @param own what the account has stored for the vendor, null for nothing
 * @throws AppError `unprocessable` where the stored secret cannot be opened
 */
export function keysOf(
  own: IntegrationSettings | null,
  platformKeys: Keys,
  decrypt: (cipherText: string, boundTo: string) => string,
): AccountKeys {
  const [first, ...others] = own?.sealedSecrets ? opened(own, own.sealedSecrets, decrypt) : [];
  const isOwn = first !== undefined;
  return {
    isOwn,
    keys: named(isOwn ? 'account' : 'platform', isOwn ? [first, ...others] : platformKeys),
  };
}

function opened(
  { id }: IntegrationSettings,
  sealed: string,
  decrypt: (cipherText: string, boundTo: string) => string,
): string[] {
  try {
    return vendorKeys(decrypt(sealed, id));
  } catch {
    const message = 'Your stored API key cannot be opened any more; enter it again.';
    throw new AppError('unprocessable', { errors: { api_key: [message] } });
  }
}

function named(owner: string, [first, ...others]: Keys): AccountKeys['keys'] {
  const rest = others.map((key, index) => ({ key, keyName: `${owner}:${index + 2}` }));
  return [{ key: first, keyName: `${owner}:1` }, ...rest];
}

/** Calls a vendor with one of the keys; one that is refused rests while there are others. */
export async function callWith<Answer>(
  ring: KeyRing,
  { key }: NamedKey,
  keys: AccountKeys['keys'],
  call: () => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await call();
    ring.works(key);
    return answer;
  } catch (error) {
    throw ring.afterRefusal(error, key, keys, Date.now());
  }
}

interface Payer {
  isOwn: boolean;
  /** Nobody is paid there. */
  isSandbox: boolean;
  /** What the platform's keys are asked for. */
  platformModels: readonly string[];
}

/** Whether a model may be asked for: whoever pays says which. */
export function mayAsk(payer: Payer, model: unknown): model is string {
  const { isOwn, isSandbox, platformModels } = payer;
  return typeof model === 'string' && (isOwn || isSandbox || platformModels.includes(model));
}
