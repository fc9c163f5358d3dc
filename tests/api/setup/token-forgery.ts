import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { createTokenKeys, type TokenKeyOptions } from '#api/shared/token-keys.ts';
import { testSecret } from './test-api.ts';

/** A fresh RSA key pair as PEM. */
export function createRsaPair(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** Both ways a platform can sign. */
export const keySets: { algorithm: 'HS256' | 'RS256'; options: TokenKeyOptions }[] = [
  { algorithm: 'HS256', options: { secret: testSecret } },
  { algorithm: 'RS256', options: { secret: testSecret, ...createRsaPair() } },
];

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens made from a good one with the platform's own keys, or without them. */
export function forger(options: TokenKeyOptions, good: string) {
  const { algorithm, signing } = createTokenKeys(options);
  const decoded = jwt.decode(good, { complete: true });
  if (decoded === null || typeof decoded.payload === 'string') throw new Error('Not a token');
  const { header, payload } = decoded;
  const [head = '', body = '', signature = ''] = good.split('.');
  const now = Math.floor(Date.now() / 1000);
  const signed = (changes: object, key = signing.key) =>
    jwt.sign({ ...payload, ...changes }, key, { algorithm, keyid: signing.id });
  return {
    good,
    signed,
    endedSecondsAgo: (seconds: number) => signed({ exp: now - seconds }),
    beginsInSeconds: (seconds: number) => signed({ nbf: now + seconds }),
    ofOtherKey: () =>
      algorithm === 'HS256'
        ? jwt.sign(payload, 'some other secret of a good length', { keyid: signing.id })
        : jwt.sign(payload, createRsaPair().privateKey, { algorithm, keyid: signing.id }),
    withoutKeyId: () => jwt.sign(payload, signing.key, { algorithm }),
    /** The header names no algorithm, and there is no signature. */
    unsigned: () => `${base64url({ ...header, alg: 'none' })}.${body}.`,
    /** A good signature under a header that claims there is none. */
    claimsNone: () => `${base64url({ ...header, alg: 'none' })}.${body}.${signature}`,
    otherAlgorithm: () =>
      algorithm === 'HS256'
        ? jwt.sign(payload, options.secret, { algorithm: 'HS512', keyid: signing.id })
        : jwt.sign(payload, signing.key, { algorithm: 'RS512', keyid: signing.id }),
    /** The published half of the key pair taken for a secret. */
    keyConfusion: () => {
      const text = options.publicKey ?? options.secret;
      const secret = algorithm === 'RS256' ? text : `${text}\n`;
      return jwt.sign(payload, Buffer.from(secret), { algorithm: 'HS256', keyid: signing.id });
    },
    tampered: () => `${head}.${base64url({ ...payload, role: 'developer' })}.${signature}`,
    cut: () => good.slice(0, -2),
  };
}
