import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleRoutes } from '#sandbox/google/routes.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use(express.raw({ type: () => true }));
  app.use('/google', googleRoutes());
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/google`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const verifier = randomBytes(32).toString('base64url');
const asked = {
  client_id: 'client',
  redirect_uri: 'https://app.example/back',
  response_type: 'code',
  scope: 'openid email',
  state: 'a state',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

const post = (path: string, form: Record<string, string>) =>
  fetch(`${url}/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });

async function codeFor(email: string): Promise<string> {
  const answer = await post('authorize', { ...asked, email, email_verified: 'true', name: 'Gia' });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe(asked.redirect_uri);
  expect(back.searchParams.get('state')).toBe('a state');
  return back.searchParams.get('code') ?? '';
}

const exchange = (code: string, changes: Record<string, string> = {}) =>
  post('token', {
    grant_type: 'authorization_code',
    code,
    client_id: 'client',
    client_secret: 'secret',
    redirect_uri: asked.redirect_uri,
    code_verifier: verifier,
    ...changes,
  });

describe("the sandbox's Google", () => {
  it('shows a page that sends the parameters along, and nothing of them as HTML', async () => {
    const query = new URLSearchParams({ ...asked, state: '"><script>' });
    const page = await (await fetch(`${url}/authorize?${query.toString()}`)).text();
    expect(page).toContain('name="code_challenge"');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each(['client_id', 'redirect_uri', 'response_type', 'scope'])(
    'refuses to ask without %s',
    async (name) => {
      const query = new URLSearchParams(asked);
      query.delete(name);
      const answer = await fetch(`${url}/authorize?${query.toString()}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(name);
    },
  );

  it('gives an access token for a code once, and tells whose it is', async () => {
    const code = await codeFor('gia@example.com');
    const answer = await exchange(code);
    expect(answer.status).toBe(200);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const person = await fetch(`${url}/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await person.json()).toMatchObject({
      sub: expect.stringMatching(/^\d{21}$/),
      email: 'gia@example.com',
      email_verified: true,
      name: 'Gia',
    });
    const again = await exchange(code);
    expect(again.status).toBe(400);
    expect(await again.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['another client', { client_id: 'other' }, 400],
    ['another address to go back to', { redirect_uri: 'https://evil.example/' }, 400],
    ['another verifier', { code_verifier: 'guess' }, 400],
    ['another grant', { grant_type: 'password' }, 400],
    ['no secret', { client_secret: '' }, 401],
  ])('refuses a code with %s', async (_name, changes, status) => {
    expect((await exchange(await codeFor('gia@example.com'), changes)).status).toBe(status);
  });

  it('tells nobody who an unknown token is', async () => {
    const headers = { authorization: 'Bearer ya29.unknown' };
    expect((await fetch(`${url}/userinfo`, { headers })).status).toBe(401);
    expect((await fetch(`${url}/userinfo`)).status).toBe(401);
  });
});
