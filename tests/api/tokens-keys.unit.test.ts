import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { environmentSchema } from '#config/environment.ts';
import { createRsaPair } from './setup/token-forgery.ts';

const secret = 'a secret of a unit test, long enough';

describe('the keys of access tokens', () => {
  it('are a secret by HS256, or a key pair by RS256 when one is given', () => {
    const { privateKey, publicKey } = createRsaPair();
    expect(createTokenKeys({ secret }).algorithm).toBe('HS256');
    const pair = createTokenKeys({ secret, privateKey, publicKey });
    expect(pair.algorithm).toBe('RS256');
    expect(pair.verifying.get(pair.signing.id)?.type).toBe('public');
    expect(createTokenKeys({ secret, privateKey }).signing.id).toBe(pair.signing.id);
  });

  it('keep those of before for verifying only', () => {
    const before = createTokenKeys({ secret: 'the secret of before, long enough' });
    const now = createTokenKeys({ secret, previousSecrets: ['the secret of before, long enough'] });
    expect([...now.verifying.keys()]).toEqual([now.signing.id, before.signing.id]);
    const [old, fresh] = [createRsaPair(), createRsaPair()];
    const rotated = createTokenKeys({
      secret,
      privateKey: fresh.privateKey,
      previousPublicKeys: [old.publicKey],
    });
    const oldId = createTokenKeys({ secret, privateKey: old.privateKey }).signing.id;
    expect([...rotated.verifying.keys()]).toEqual([rotated.signing.id, oldId]);
  });

  it('do not show the secret in their name', () => {
    expect(createTokenKeys({ secret }).signing.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('refuse what does not fit, by the name of the variable', () => {
    const { privateKey, publicKey } = createRsaPair();
    const other = createRsaPair().publicKey;
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const weakPem = weak.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => createTokenKeys({ secret, privateKey, publicKey: other })).toThrow(
      'JWT_PUBLIC_KEY is not the public half',
    );
    expect(() => createTokenKeys({ secret, publicKey })).toThrow('needs JWT_PRIVATE_KEY');
    expect(() => createTokenKeys({ secret, privateKey: weakPem })).toThrow('at least 2048 bits');
    const { privateKey: curve } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    expect(() => createTokenKeys({ secret, privateKey: curve })).toThrow('must be an RSA key');
    const cut = privateKey.slice(0, 400);
    expect(() => createTokenKeys({ secret, privateKey: cut })).toThrow(
      'JWT_PRIVATE_KEY is not a key in PEM',
    );
    expect(() => createTokenKeys({ secret, privateKey, publicKey: 'no key' })).toThrow(
      'JWT_PUBLIC_KEY is not a key in PEM',
    );
  });

  it('come as PEM, as PEM with its lines written out, or as PEM in base64', () => {
    const { privateKey } = createRsaPair();
    const field = environmentSchema.shape.JWT_PRIVATE_KEY;
    const inBase64 = Buffer.from(privateKey).toString('base64');
    for (const text of [privateKey, privateKey.replaceAll('\n', '\\n'), inBase64]) {
      expect(field.parse(text)).toBe(privateKey);
    }
    expect(field.safeParse('nonsense').success).toBe(false);
  });
});
