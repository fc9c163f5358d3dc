import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#providers/outbound/public-address.ts';

const inside = [
  ['this host', '0.0.0.0'],
  ['loopback', '127.0.0.1'],
  ['the rest of loopback', '127.255.255.254'],
  ['private, class A', '10.0.0.1'],
  ['private, class B, first', '172.16.0.1'],
  ['private, class B, last', '172.31.255.254'],
  ['private, class C', '192.168.1.1'],
  ['link-local', '169.254.1.1'],
  ["a cloud's metadata", '169.254.169.254'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['benchmarks', '198.18.0.1'],
  ['documentation', '203.0.113.9'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 link-local with a zone', 'fe80::1%eth0'],
  ['IPv6 unique local', 'fd00::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['IPv6 outside the part given out', '4000::1'],
  ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
  ['private mapped into IPv6, hexadecimal', '::ffff:c0a8:101'],
  ['loopback translated (NAT64)', '64:ff9b::7f00:1'],
  ['loopback in 6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['loopback, IPv4-compatible', '::7f00:1'],
] as const;

describe('an address that is not public', () => {
  it.each(inside)('%s: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['', 'localhost', 'example.com', '999.1.1.1', '1.2.3.4/8'])(
    'nothing that is no address: %j',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );
});

describe('a public address', () => {
  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '2606:4700::6810:84e5',
    '::ffff:8.8.8.8',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
