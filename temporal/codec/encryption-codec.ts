import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import protocol from '@temporalio/proto';
import type { CodecKeys } from './codec-keys.ts';
import { PayloadCodecError } from './payload-codec-error.ts';

const PayloadMessage = protocol.temporal.api.common.v1.Payload;

/** The names Temporal's own samples use, so that their tools in other languages read ours with the same key. */
const encoding = Buffer.from('binary/encrypted');
const keyIdName = 'encryption-key-id';

const algorithm = 'aes-256-gcm';
/** 96 random bits, GCM's own size: safe for 2^32 payloads a key (NIST SP 800-38D, 8.3). */
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts payloads with AES-256-GCM before they leave the process: `iv | cipher text | tag` of the whole payload,
 * its own metadata included. Payloads of any other encoding are left as they are, so histories of before the codec
 * stay readable.
 *
 * @throws Error when two keys have one id or a key is not 32 bytes; `decode` throws PayloadCodecError
 */
export function createEncryptionCodec(options: CodecKeys): PayloadCodec {
  const keys = readKeys(options);
  const keyNamed = (id: string): Buffer => {
    const key = keys.get(id);
    if (!key) throw new PayloadCodecError('unknown_key', id);
    return key;
  };
  const { keyId } = options;
  return {
    encode: async (payloads) => payloads.map((payload) => seal(payload, keyId, keyNamed(keyId))),
    decode: async (payloads) =>
      payloads.map((payload) => (isEncrypted(payload) ? unseal(payload, keyNamed) : payload)),
  };
}

/** The id of the key that sealed a payload; null for one that this codec did not make. */
export function keyIdOf(payload: Payload | undefined): string | null {
  const named = payload?.metadata?.[keyIdName];
  return payload && named && isEncrypted(payload) ? Buffer.from(named).toString() : null;
}

/** Whether this codec made the payload. */
function isEncrypted(payload: Payload): boolean {
  const named = payload.metadata?.encoding;
  return named != null && encoding.equals(named);
}

function seal(payload: Payload, keyId: string, key: Buffer): Payload {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  const plain = PayloadMessage.encode(payload).finish();
  const sealed = [iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return {
    metadata: { encoding, [keyIdName]: Buffer.from(keyId) },
    data: Buffer.concat(sealed),
  };
}

function unseal({ metadata, data }: Payload, keyNamed: (id: string) => Buffer): Payload {
  const named = metadata?.[keyIdName];
  if (!named || !data || data.length < ivBytes + tagBytes) throw new PayloadCodecError('malformed');
  const keyId = Buffer.from(named).toString();
  const key = keyNamed(keyId);
  const decipher = createDecipheriv(algorithm, key, data.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(data.subarray(-tagBytes));
  try {
    const plain = [decipher.update(data.subarray(ivBytes, -tagBytes)), decipher.final()];
    return PayloadMessage.decode(Buffer.concat(plain));
  } catch {
    throw new PayloadCodecError('not_authentic', keyId);
  }
}

function readKeys({ keyId, key, previousKeys = {} }: CodecKeys): ReadonlyMap<string, Buffer> {
  if (Object.hasOwn(previousKeys, keyId) && previousKeys[keyId] !== key) {
    throw new Error(`Two keys of payloads have the id ${keyId}`);
  }
  const entries = Object.entries({ ...previousKeys, [keyId]: key });
  return new Map(entries.map(([id, text]) => [id, readKey(id, text)]));
}

function readKey(id: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error(`Key ${id} of payloads is not 32 bytes in base64`);
  return bytes;
}
