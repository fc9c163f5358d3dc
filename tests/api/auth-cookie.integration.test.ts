import { parseSetCookie } from 'cookie';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi, testSettings } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi({ settings: { ...testSettings, secureCookies: true } });
  tenant = await createTenant(api);
});
afterAll(() => api.close());

function cookieOf({ headers }: Response) {
  const [header = ''] = [headers['set-cookie'] ?? []].flat();
  return parseSetCookie(header);
}

const signIn = () =>
  api.http.post('/api/v1/auth/login/').send({ email: tenant.email, password }).expect(200);

const refresh = (value: string, headers: Record<string, string> = {}) =>
  api.http
    .post('/api/v1/auth/refresh/')
    .set({ Cookie: `other=1; igny8_refresh=${value}`, ...headers });

describe('the cookie of the refresh token', () => {
  it('is out of reach of scripts, other sites, plain HTTP and other routes', async () => {
    const answer = await signIn();
    expect(cookieOf(answer)).toMatchObject({
      name: 'igny8_refresh',
      value: answer.body.data.refresh,
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      path: '/api/v1/auth/',
      maxAge: 7 * 24 * 60 * 60,
    });
  });

  it('comes with a registration, too', async () => {
    const answer = await api.http
      .post('/api/v1/auth/register/')
      .send({ email: 'cookie@example.com', password, full_name: 'Jo Ek' })
      .expect(201);
    expect(cookieOf(answer).value).toBe(answer.body.data.refresh);
  });

  it('refreshes without a body, and rotates', async () => {
    const first = cookieOf(await signIn()).value ?? '';
    const answer = await refresh(first).expect(200);
    const second = cookieOf(answer).value ?? '';
    expect(second).toBe(answer.body.data.refresh);
    expect(second).not.toBe(first);
    await refresh(first).expect(401);
    await refresh(second).expect(401);
  });

  it.each([
    ['a page of ours', 'http://api.test', 200],
    ['a page on the CORS list', 'https://app.example', 200],
    ['another origin, also of the same site', 'http://blog.api.test', 400],
    ['a page without an origin', 'null', 400],
  ])('sent by %s: %s → %i', async (_who, origin, status) => {
    const { value = '' } = cookieOf(await signIn());
    await refresh(value, { Origin: origin }).expect(status);
  });

  it('is taken from a page of ours under another of our names', async () => {
    const { value = '' } = cookieOf(await signIn());
    const names = { Host: 'localhost:8000', Origin: 'http://localhost:8000' };
    await refresh(value, names).expect(200);
  });

  it('gives way to a token in the body', async () => {
    const first = cookieOf(await signIn()).value ?? '';
    const { body } = await signIn();
    await refresh(first).send({ refresh: body.data.refresh }).expect(200);
    await refresh(first).expect(200);
  });

  it('is no way in by itself', async () => {
    const { value } = cookieOf(await signIn());
    await api.http.get('/api/v1/auth/me/').set('Cookie', `igny8_refresh=${value}`).expect(401);
    await api.http.post('/api/v1/auth/logout/').set('Cookie', `igny8_refresh=${value}`).expect(401);
  });

  it('ends with the sign-out, which clears it', async () => {
    const { value = '' } = cookieOf(await signIn());
    const answer = await tenant
      .post('auth/logout/')
      .set('Cookie', `igny8_refresh=${value}`)
      .expect(200);
    expect(cookieOf(answer)).toMatchObject({ value: '', maxAge: 0, path: '/api/v1/auth/' });
    await refresh(value).expect(401);
  });

  it('is asked for when there is no token at all', async () => {
    const { body } = await api.http.post('/api/v1/auth/refresh/').expect(400);
    expect(body.errors.refresh).toEqual(['This field is required']);
  });
});
