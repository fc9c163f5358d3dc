import { expect, it } from 'vitest';
import { networkError } from '#providers/cms/wordpress/network-error.ts';

const failing = (code: string) => Object.assign(new Error(`getaddrinfo ${code}`), { code });

it('a name that nobody knows is final: only another address helps', () => {
  expect(networkError(failing('ENOTFOUND'))).toMatchObject({
    kind: 'unknown_host',
    retryable: false,
    message: 'The site could not be reached: its name is not known.',
  });
});

it.each(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'])(
  'a way that is closed for now is tried again: %s',
  (code) => {
    expect(networkError(failing(code))).toMatchObject({ kind: 'transient', retryable: true });
  },
);
