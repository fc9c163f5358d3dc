import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { mailsOf } from './setup/mailed.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const freshEmail = () => `${randomUUID()}@example.com`;
const change = (email: string, given?: string) =>
  tenant.patch('auth/me/', { email, old_password: given });
const emailNow = async () => (await tenant.get('auth/me/').expect(200)).body.data.email;
const sent = async (template: string) =>
  (await mailsOf(api, tenant.accountId)).filter((mail) => mail.template === template);

describe('changing the e-mail', () => {
  it.each([
    [undefined, 'This field is required'],
    ['wrong-horse-42', 'Invalid credentials'],
  ])('with the password %s is refused by field, and nobody is mailed', async (given, message) => {
    const { body } = await change(freshEmail(), given).expect(400);
    expect(body.errors).toEqual({ old_password: [message] });
    expect(await emailNow()).toBe(tenant.email);
    expect(await mailsOf(api, tenant.accountId)).toHaveLength(1);
  });

  it('slows down who guesses the password with a stolen access token', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      await change(freshEmail(), 'wrong-horse-42').expect(400);
    }
    const { headers } = await change(freshEmail(), password).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(await emailNow()).toBe(tenant.email);
  });

  it('needs a password first of who signed up without one', async () => {
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.nativeUpdate(User, { id: tenant.userId }, { passwordSetupRequired: true }),
    );
    const { body } = await change(freshEmail(), password).expect(422);
    expect(body.errors.email).toEqual(['Set a password first, then change the e-mail']);
    expect(await emailNow()).toBe(tenant.email);
  });

  it('tells the old address, without saying the whole new one', async () => {
    const email = freshEmail();
    await change(email, password).expect(200);
    const [told, ...more] = await sent('email_changed');
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      recipient: tenant.email,
      parameters: { name: 'Mara Lind', newAddress: `${email.charAt(0)}•••@example.com` },
    });
    expect(await sent('verification')).toMatchObject([
      { recipient: tenant.email },
      { recipient: email },
    ]);
  });

  it('asks for no password where the address stays', async () => {
    await change(tenant.email).expect(200);
    expect(await sent('email_changed')).toEqual([]);
  });
});

describe('e-mails to people who did not ask for them', () => {
  const expectRefused = async (answer: ReturnType<typeof change>) => {
    const { body, headers } = await answer.expect(429);
    expect(body.error).toBe('Rate limit exceeded');
    const seconds = Number(headers['retry-after']);
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
  };

  it('are five an hour for a user, whichever address is tried', async () => {
    for (let moved = 0; moved < 4; moved += 1) await change(freshEmail(), password).expect(200);
    const email = await emailNow();
    await expectRefused(change(freshEmail(), password));
    expect(await emailNow()).toBe(email);
    expect(await sent('verification')).toHaveLength(5);
  });

  it.each([
    ['auth/invitations/', 'invitation', { role: 'admin' }],
    ['auth/users/', 'verification', { role: 'admin', full_name: 'Ida Moe', password }],
  ])(
    'are three an hour to an address by POST %s, deleted and made again',
    async (path, template, fields) => {
      const email = freshEmail();
      const make = () => tenant.post(path, { email, ...fields });
      for (let made = 0; made < 3; made += 1) {
        const { body } = await make().expect(201);
        await tenant.delete(`${path}${body.data.id}/`).expect(204);
      }
      await expectRefused(make());
      const toStranger = (await sent(template)).filter(({ recipient }) => recipient === email);
      expect(toStranger).toHaveLength(3);
      await tenant.post(path, { ...fields, email: freshEmail() }).expect(201);
    },
  );
});
