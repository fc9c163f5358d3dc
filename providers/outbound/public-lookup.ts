import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { privateAddress } from './check-address.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Resolves a name for the socket that connects to it, and refuses it when any of its addresses is not public.
 * The socket uses exactly the addresses checked here: a name that changes its mind in between gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const [first] = addresses;
    const wrong = addresses.find(({ address }) => !isPublicAddress(address));
    if (wrong || !first) return callback(privateAddress(hostname), '', 0);
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
