import { describe, expect, it } from 'vitest';
import { toMailError } from '#providers/mail/smtp/failures.ts';
import { readSmtpUrl } from '#providers/mail/smtp/server-address.ts';

const words = 'mara@example.com: no such user here';
const failure = (facts: object) => Object.assign(new Error(words), facts);

describe('what a mail server or nodemailer says', () => {
  it.each([
    [{ responseCode: 421 }, 'unavailable', true],
    [{ responseCode: 450, response: `450 4.2.1 ${words}` }, 'unavailable', true],
    [{ responseCode: 503 }, 'unavailable', true],
    [
      { responseCode: 550, response: `550-5.1.1 ${words}`, code: 'EENVELOPE' },
      'invalid_request',
      false,
    ],
    [{ responseCode: 554, code: 'EMESSAGE' }, 'invalid_request', false],
    [{ responseCode: 535, code: 'EAUTH' }, 'authentication', true],
    [{ responseCode: 530 }, 'authentication', true],
    [{ code: 'EENVELOPE' }, 'invalid_request', false],
    [{ code: 'ETIMEDOUT' }, 'timeout', true],
    [{ code: 'ETLS' }, 'unavailable', true],
    [{ code: 'EDNS' }, 'unavailable', true],
    [{}, 'unavailable', true],
  ])('%j is %s, again: %s, and names nobody', (facts, kind, retryable) => {
    const error = toMailError(failure(facts), 'mail.example:587');
    expect(error).toMatchObject({ provider: 'smtp', kind, retryable });
    expect(error.message).toContain('mail.example:587');
    expect(error.message).not.toMatch(/@|no such user/);
  });

  it('is told by its codes', () => {
    const { message } = toMailError(
      failure({ responseCode: 550, response: '550 5.1.1 gone' }),
      'mail.example:25',
    );
    expect(message).toMatch(/\(SMTP 550 5\.1\.1\)$/);
  });

  it('may be no error at all', () => {
    expect(toMailError('stop', 'mail.example:25')).toMatchObject({ kind: 'unavailable' });
  });
});

describe('the address of the mail server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: false }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true, requireTLS: false }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false }],
    [
      'smtp://me%40mail.example:p%40ss%2Fword@mail.example:25',
      {
        host: 'mail.example',
        port: 25,
        secure: false,
        requireTLS: true,
        auth: { user: 'me@mail.example', pass: 'p@ss/word' },
      },
    ],
  ])('%s', (url, expected) => {
    expect(readSmtpUrl(url)).toEqual(expected);
  });

  it('is refused in another protocol', () => {
    expect(() => readSmtpUrl('https://mail.example')).toThrow('smtp:// or smtps://');
  });
});
