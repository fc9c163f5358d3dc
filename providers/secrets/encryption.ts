import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EncryptionError } from './encryption-error.ts';
import { formatSecret, parseSecret, type SealedSecret } from './secret-format.ts';

interface EncryptionOptions {
  /** Name of the key that encrypts, stored beside every secret: letters, digits, `_`, `-`. */
  keyId: string;
  /** 32 bytes in base64. */
  key: string;
  /** Keys by id that only decrypt: those of before, and for a moment the one to come. */
  previousKeys?: Readonly<Record<string, string>>;
}

/**
 * Authenticated encryption of secrets at rest. `boundTo` names the row the secret belongs to and must be the
 * same both times: a secret copied to another row or account does not open there.
 */
export interface Encryption {
  encrypt(plainText: string, boundTo: string): string;
  /** @throws EncryptionError `malformed`, `unknown_key` or `not_authentic` */
  decrypt(text: string, boundTo: string): string;
}

const algorithm = 'aes-256-gcm';

/** 96 random bits, GCM's own size: safe for 2^32 secrets a key (NIST SP 800-38D, 8.3). */
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with named keys.
 *
 * @throws EncryptionError naming the id: `invalid_key` of a key that cannot be used, `repeated_key_id` of
 *   two keys that a stored secret could not tell apart
 */
export function createEncryption(options: EncryptionOptions): Encryption {
  const { keyId, previousKeys = {} } = options;
  if (Object.hasOwn(previousKeys, keyId) && previousKeys[keyId] !== options.key) {
    throw new EncryptionError('repeated_key_id', keyId);
  }
  const keys = new Map(
    Object.entries({ ...previousKeys, [keyId]: options.key }).map(([id, key]) => [
      id,
      readKey(id, key),
    ]),
  );
  const keyNamed = (id: string): Buffer => {
    const key = keys.get(id);
    if (!key) throw new EncryptionError('unknown_key', id);
    return key;
  };
  return {
    encrypt: (plainText, boundTo) => formatSecret(seal(keyNamed(keyId), keyId, plainText, boundTo)),
    decrypt: (text, boundTo) => {
      const secret = parseSecret(text);
      return unseal(keyNamed(secret.keyId), secret, boundTo);
    },
  };
}

function seal(key: Buffer, keyId: string, plainText: string, boundTo: string): SealedSecret {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(keyId, boundTo));
  const cipherText = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return { keyId, iv, tag: cipher.getAuthTag(), cipherText };
}

function unseal(key: Buffer, secret: SealedSecret, boundTo: string): string {
  // A shorter tag would be taken by GCM and is far easier to forge.
  if (secret.iv.length !== ivBytes || secret.tag.length !== tagBytes) {
    throw new EncryptionError('malformed');
  }
  const decipher = createDecipheriv(algorithm, key, secret.iv, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(secret.keyId, boundTo));
  decipher.setAuthTag(secret.tag);
  try {
    return Buffer.concat([decipher.update(secret.cipherText), decipher.final()]).toString('utf8');
  } catch {
    throw new EncryptionError('not_authentic', secret.keyId);
  }
}

/** The key id cannot hold a NUL, so no two pairs give the same bytes. */
function associatedData(keyId: string, boundTo: string): Buffer {
  return Buffer.from(`${keyId}\0${boundTo}`, 'utf8');
}

function readKey(id: string, key: string): Buffer {
  const bytes = Buffer.from(key, 'base64');
  // Node skips what is not base64: only a text that comes back unchanged was read whole.
  const isWhole = bytes.toString('base64').replace(/=+$/, '') === key.replace(/=+$/, '');
  if (bytes.length !== 32 || !isWhole || !/^[\w-]{1,64}$/.test(id)) {
    throw new EncryptionError('invalid_key', id);
  }
  return bytes;
}
