import { EncryptionError } from './encryption-error.ts';

/** A secret as it is stored, taken apart. */
export interface SealedSecret {
  keyId: string;
  iv: Buffer;
  tag: Buffer;
  cipherText: Buffer;
}

/** Rows of one key are found by their prefix `v1.<key id>.`, which a rotation needs. */
const stored = /^v1\.([\w-]{1,64})\.([\w-]+)\.([\w-]+)\.([\w-]*)$/;

/** `v1.<key id>.<iv>.<tag>.<cipher text>`, the last three in base64url. */
export function formatSecret({ keyId, iv, tag, cipherText }: SealedSecret): string {
  const parts = [iv, tag, cipherText].map((part) => part.toString('base64url'));
  return ['v1', keyId, ...parts].join('.');
}

/** @throws EncryptionError `malformed` */
export function parseSecret(text: string): SealedSecret {
  const [, keyId = '', iv = '', tag = '', cipherText = ''] = stored.exec(text) ?? [];
  if (keyId === '') throw new EncryptionError('malformed');
  return {
    keyId,
    iv: Buffer.from(iv, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
    cipherText: Buffer.from(cipherText, 'base64url'),
  };
}
