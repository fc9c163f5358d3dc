import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkOf, type SentMail, tokenOf } from '#tests/sandbox/support/mails.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();

/** One request, with a token where there is one. */
async function post(path: string, body: object, access?: string) {
  const response = await fetch(`${test.platform.apiUrl}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(access ? { authorization: `Bearer ${access}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const { data } = (await response.json()) as { data: Record<string, unknown> };
  return { status: response.status, data };
}

const makePassword = () => `${randomBytes(9).toString('base64url')}-7a`;

/** Somebody who has just registered. */
async function register() {
  const email = `mara-${randomBytes(4).toString('hex')}@example.com`;
  const password = makePassword();
  const body = { email, password, full_name: 'Mara Lindqvist', account_name: 'Nordic Coffee' };
  const { status, data } = await post('auth/register/', body);
  expect(status).toBe(201);
  return { email, password, access: data.access as string };
}

const verifiedAt = async (email: string): Promise<unknown> => {
  const query = 'select email_verified_at from igny8_users where email = $1';
  const { rows } = await test.platform.database.query(query, [email]);
  return rows[0]?.email_verified_at;
};

function expectReadable(mail: SentMail): void {
  expect(mail.from).toBe('no-reply@igny8.example');
  expect(mail.text).toContain('Mara Lindqvist');
  expect(mail.html).toContain('Mara Lindqvist');
}

describe('somebody who registers', () => {
  it('gets an e-mail whose link confirms the address', async () => {
    const { email } = await register();
    const mail = await test.sandbox.mailTo(email, 'Confirm');
    expectReadable(mail);
    expect(linkOf(mail)).toMatch(new RegExp(`^${test.platform.apiUrl}/verify-email#token=`));
    expect(await verifiedAt(email)).toBeNull();
    const verified = await post('auth/verify-email/', { token: tokenOf(mail) });
    expect(verified.status).toBe(200);
    expect(await verifiedAt(email)).toBeInstanceOf(Date);
    expect(await test.sandbox.mails(email)).toHaveLength(1);
  });

  it('chooses a new password by e-mail, and is told that it was changed', async () => {
    const { email, password } = await register();
    await post('auth/forgot-password/', { email });
    const mail = await test.sandbox.mailTo(email, 'new password');
    expectReadable(mail);
    const chosen = makePassword();
    const reset = await post('auth/reset-password/', { token: tokenOf(mail), password: chosen });
    expect(reset.status).toBe(200);
    expectReadable(await test.sandbox.mailTo(email, 'was changed'));
    expect((await post('auth/login/', { email, password })).status).toBe(401);
    expect((await post('auth/login/', { email, password: chosen })).status).toBe(200);
  });

  it('invites somebody, who accepts by the link of the e-mail and signs in', async () => {
    const { access } = await register();
    const email = `ines-${randomBytes(4).toString('hex')}@example.com`;
    const invited = await post('auth/invitations/', { email, role: 'admin' }, access);
    expect(invited.status).toBe(201);
    const mail = await test.sandbox.mailTo(email, 'Mara Lindqvist invites you to Nordic Coffee');
    expect(mail.text).toContain('"admin"');
    const password = makePassword();
    const accepting = { token: tokenOf(mail), password, full_name: 'Ines Okafor' };
    expect((await post('auth/invitations/accept/', accepting)).status).toBe(200);
    expect((await post('auth/login/', { email, password })).status).toBe(200);
  });

  it('sends no e-mail to an address that is nobody’s', async () => {
    const email = 'nobody@example.com';
    expect((await post('auth/forgot-password/', { email })).status).toBe(200);
    const { email: known } = await register();
    await test.sandbox.mailTo(known, 'Confirm');
    expect(await test.sandbox.mails(email)).toEqual([]);
  });
});
