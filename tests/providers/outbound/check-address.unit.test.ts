import { describe, expect, it } from 'vitest';
import { checkAddress } from '#providers/outbound/check-address.ts';
import { BlockedAddress } from '#providers/outbound/outbound-error.ts';

const nothingAllowed = new Set<string>();

describe('an address a user typed is refused', () => {
  it.each([
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback, decimal', 'http://2130706433/'],
    ['loopback, hexadecimal', 'http://0x7f.1/'],
    ['loopback, octal', 'http://0177.0.0.1/'],
    ['loopback, full-width digits', 'http://１２７.0.0.1/'],
    ['this host', 'http://0/'],
    ['a private network', 'https://192.168.1.1/wp-json/'],
    ["a cloud's metadata", 'http://169.254.169.254/latest/meta-data/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['mapped loopback', 'http://[::ffff:127.0.0.1]/'],
    ['a private port of a private machine', 'http://10.0.0.5:9200/'],
  ])('for where it leads: %s', (_what, address) => {
    expect(() => checkAddress(address, nothingAllowed)).toThrow(BlockedAddress);
    expect(() => checkAddress(address, nothingAllowed)).toThrow(/not a public address/);
  });

  it.each(['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/', 'javascript:1'])(
    'for its protocol: %s',
    (address) => {
      expect(() => checkAddress(address, nothingAllowed)).toThrow(/Only http and https/);
    },
  );

  it.each(['https://user@example.com/', 'https://:secret@example.com/'])(
    'for user information: %s',
    (address) => {
      expect(() => checkAddress(address, nothingAllowed)).toThrow(/user name or password/);
    },
  );

  it.each(['', 'example.com', 'http://', 'http://[::1', 'not an address'])(
    'for being none: %j',
    (address) => {
      expect(() => checkAddress(address, nothingAllowed)).toThrow(BlockedAddress);
    },
  );

  it('and the words never repeat a password that stood in it', () => {
    expect(() => checkAddress('https://me:hunter2@example.com/', nothingAllowed)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') as string }),
    );
  });
});

describe("a deployment's own list", () => {
  const allowed = new Set(['127.0.0.1:8010', '10.0.0.5:443', '[::1]:8010']);

  it.each([
    'http://127.0.0.1:8010/wordpress',
    'http://127.1:8010/',
    'https://10.0.0.5/',
    'http://[::1]:8010/',
  ])('lets through %s', (address) => {
    expect(checkAddress(address, allowed).href).toContain('//');
  });

  it.each(['http://127.0.0.1:8011/', 'http://127.0.0.1/', 'http://10.0.0.5/', 'http://[::1]/'])(
    'names host and port: %s stays out',
    (address) => {
      expect(() => checkAddress(address, allowed)).toThrow(BlockedAddress);
    },
  );
});

it('a public address passes untouched', () => {
  expect(checkAddress('https://shop.example/blog?x=1', nothingAllowed).href).toBe(
    'https://shop.example/blog?x=1',
  );
});
