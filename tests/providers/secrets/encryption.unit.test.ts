import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { EncryptionError } from '#providers/secrets/encryption-error.ts';

const key = randomBytes(32).toString('base64');
const otherKey = randomBytes(32).toString('base64');
const row = 'integration:5b0e';

function reasonOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof EncryptionError) return error.reason;
    throw error;
  }
  return undefined;
}

describe('a stored secret', () => {
  const encryption = createEncryption({ keyId: '1', key });

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plainText, boundTo) => {
        expect(encryption.decrypt(encryption.encrypt(plainText, boundTo), boundTo)).toBe(plainText);
      }),
    );
  });

  it('names its version and key, shows nothing of the secret and never looks the same twice', () => {
    const one = encryption.encrypt('abcd efgh ijkl', row);
    expect(one).toMatch(/^v1\.1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(one).not.toContain(Buffer.from('abcd efgh ijkl').toString('base64url'));
    expect(encryption.encrypt('abcd efgh ijkl', row)).not.toBe(one);
  });

  it('does not open for another row', () => {
    const stolen = encryption.encrypt('secret', row);
    expect(reasonOf(() => encryption.decrypt(stolen, 'integration:ffff'))).toBe('not_authentic');
  });

  it('does not open when any part of it was changed', () => {
    const parts = encryption.encrypt('a secret of some length', row).split('.');
    for (const place of [2, 3, 4]) {
      const bytes = Buffer.from(parts[place] ?? '', 'base64url');
      bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
      const changed = parts.with(place, bytes.toString('base64url')).join('.');
      expect(reasonOf(() => encryption.decrypt(changed, row))).toBe('not_authentic');
    }
  });

  it('does not open with a shortened tag, which would be easier to forge', () => {
    const parts = encryption.encrypt('secret', row).split('.');
    const tag = Buffer.from(parts[3] ?? '', 'base64url').subarray(0, 4);
    const changed = parts.with(3, tag.toString('base64url')).join('.');
    expect(reasonOf(() => encryption.decrypt(changed, row))).toBe('malformed');
  });

  it.each(['', 'secret', 'v2.1.AAAA.AAAA.AAAA', 'v1.1.AAAA.AAAA', 'v1..AAAA.AAAA.AAAA'])(
    'of another form is told as such: %j',
    (text) => {
      expect(reasonOf(() => encryption.decrypt(text, row))).toBe('malformed');
    },
  );
});

describe('the key', () => {
  const old = createEncryption({ keyId: '1', key });

  it('when wrong opens nothing, and the fault shows no secret', () => {
    const wrong = createEncryption({ keyId: '1', key: otherKey });
    const stored = old.encrypt('secret', row);
    expect(reasonOf(() => wrong.decrypt(stored, row))).toBe('not_authentic');
    const secrets = [key, otherKey].map((secret) => secret.replaceAll(/[+/]/g, String.raw`\$&`));
    expect(() => wrong.decrypt(stored, row)).not.toThrow(
      new RegExp(`${secrets.join('|')}|secret$`),
    );
  });

  it('when rotated still opens what the old one closed, and closes with the new one', () => {
    const rotated = createEncryption({ keyId: '2', key: otherKey, previousKeys: { '1': key } });
    expect(rotated.decrypt(old.encrypt('secret', row), row)).toBe('secret');
    const fresh = rotated.encrypt('secret', row);
    expect(fresh).toMatch(/^v1\.2\./);
    expect(reasonOf(() => old.decrypt(fresh, row))).toBe('unknown_key');
  });

  it('of the same id as a previous one must be the same', () => {
    const both = (previous: string) =>
      createEncryption({ keyId: '1', key, previousKeys: { 1: previous } });
    expect(both(key).decrypt(old.encrypt('secret', row), row)).toBe('secret');
    expect(reasonOf(() => both(otherKey))).toBe('repeated_key_id');
  });

  it('that is missing is named by its id', () => {
    const other = createEncryption({ keyId: '2', key: otherKey });
    expect(() => other.decrypt(old.encrypt('secret', row), row)).toThrow(/\(key id 1\)$/);
  });

  it('cannot be renamed in a stored secret', () => {
    const twins = createEncryption({ keyId: '2', key, previousKeys: { '1': key } });
    const renamed = old.encrypt('secret', row).replace(/^v1\.1\./, 'v1.2.');
    expect(reasonOf(() => twins.decrypt(renamed, row))).toBe('not_authentic');
  });

  it.each([
    ['too short', '1', randomBytes(16).toString('base64')],
    ['not base64', '1', '!'.repeat(44)],
    ['partly not base64', '1', `${key}!!!`],
    ['badly named', 'a.b', key],
    ['without a name', '', key],
  ])('that is %s is refused at the start', (_why, keyId, value) => {
    expect(reasonOf(() => createEncryption({ keyId, key: value }))).toBe('invalid_key');
    expect(() => createEncryption({ keyId, key: value })).not.toThrow(value);
  });
});
