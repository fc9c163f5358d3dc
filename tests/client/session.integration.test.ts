import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '#client/create-client.ts';
import type { Tokens } from '#client/sending/session.ts';
import { type ListeningApi, listenToTestApi } from '#tests/api/setup/listening-api.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';

const mePath = '/api/v1/auth/me/';
const refreshPath = '/api/v1/auth/refresh/';

let api: ListeningApi;
let tenant: Tenant;
/** Paths asked for, in order. */
let asked: string[];
/** What the client gave out to be kept. */
let kept: (Tokens | null)[];

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  asked = [];
  kept = [];
});

async function counting(request: Request): Promise<Response> {
  asked.push(new URL(request.url).pathname);
  return fetch(request);
}

/** A client whose access token the API no longer takes. */
const late = (refresh = tenant.refresh) =>
  createClient({
    baseUrl: api.baseUrl,
    tokens: { access: 'expired', refresh },
    onTokens: (tokens) => kept.push(tokens),
    fetch: counting,
  });

const refreshes = () => asked.filter((path) => path === refreshPath).length;

describe('a session', () => {
  it('renews its token once for all requests that find it expired', async () => {
    const client = late();
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.get(mePath)));
    expect(new Set(answers.map(({ data }) => data.email))).toEqual(new Set([tenant.email]));
    expect(refreshes()).toBe(1);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.refresh).not.toBe(tenant.refresh);
  });

  it('sends a body again with the new token, and has one effect', async () => {
    const client = late();
    const body = { site_id: tenant.siteId, sector_id: tenant.sectorId, title: 'Brewing' };
    const { data } = await client.post('/api/v1/writer/tasks/', { body });
    expect(data.title).toBe('Brewing');
    const { count } = await client.get('/api/v1/writer/tasks/');
    expect(count).toBe(1);
  });

  it('goes on with the renewed tokens, and renews those, too', async () => {
    const client = late();
    await client.get(mePath);
    const [renewed] = kept;
    const next = late(renewed?.refresh);
    expect((await next.get(mePath)).data.email).toBe(tenant.email);
    expect(kept).toHaveLength(2);
  });

  it('is over when its refresh token is refused: one attempt, then 401 and nothing to keep', async () => {
    const client = late(`${tenant.accountId}.unknown`);
    await expect(client.get(mePath)).rejects.toMatchObject({ status: 401 });
    expect(kept).toEqual([null]);
    await expect(client.get(mePath)).rejects.toMatchObject({ status: 401 });
    expect(refreshes()).toBe(1);
  });

  it('outlives an API that cannot be asked now, and does not send its token a second time', async () => {
    let isDown = true;
    const client = createClient({
      baseUrl: api.baseUrl,
      tokens: { access: 'expired', refresh: tenant.refresh },
      retries: { attempts: 3, longestWaitSeconds: 1, attemptMilliseconds: 5_000 },
      onTokens: (tokens) => kept.push(tokens),
      fetch: async (request) => {
        if (isDown && request.url.endsWith(refreshPath)) {
          asked.push(refreshPath);
          throw new TypeError('fetch failed');
        }
        return fetch(request);
      },
    });
    await expect(client.get(mePath)).rejects.toThrow('fetch failed');
    expect(refreshes()).toBe(1);
    expect(kept).toEqual([]);
    isDown = false;
    expect((await client.get(mePath)).data.email).toBe(tenant.email);
  });

  it('does not take a wrong password for an expired token', async () => {
    const body = { email: tenant.email, password: 'not the password' };
    const call = late().post('/api/v1/auth/login/', { body });
    await expect(call).rejects.toMatchObject({ status: 401, error: 'Invalid credentials' });
    expect(refreshes()).toBe(0);
  });

  it('can leave the refresh token to the cookie of the browser', async () => {
    let cookie = `igny8_refresh=${tenant.refresh}`;
    const client = createClient({
      baseUrl: api.baseUrl,
      // Tokens of a sign-in as it was answered: the client forgets the second one.
      tokens: { access: 'expired', refresh: 'in the cookie' },
      usesCookie: true,
      onTokens: (tokens) => kept.push(tokens),
      // What a browser does with `credentials: 'include'`.
      fetch: async (request) => {
        expect(request.credentials).toBe('include');
        request.headers.set('cookie', cookie);
        const response = await fetch(request);
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return response;
      },
    });
    expect((await client.get(mePath)).data.email).toBe(tenant.email);
    expect(kept).toEqual([{ access: expect.any(String) }]);
    expect(cookie).not.toContain(tenant.refresh);
  });
});

describe('pages that share a cookie', () => {
  it('take turns with the refresh token, so that none uses it twice', async () => {
    let cookie = `igny8_refresh=${tenant.refresh}`;
    let turn: Promise<unknown> = Promise.resolve();
    const page = () =>
      createClient({
        baseUrl: api.baseUrl,
        usesCookie: true,
        onTokens: (tokens) => kept.push(tokens),
        // In a browser: navigator.locks.
        exclusively: (work) => {
          const mine = turn.then(work);
          turn = mine;
          return mine;
        },
        fetch: async (request) => {
          request.headers.set('cookie', cookie);
          const response = await counting(request);
          cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
          return response;
        },
      });
    const [one, other] = [page(), page()];
    const answers = await Promise.all([one.get(mePath), other.get(mePath)]);
    expect(answers.map(({ data }) => data.email)).toEqual([tenant.email, tenant.email]);
    expect(refreshes()).toBe(2);
    expect(kept).not.toContain(null);
  });
});

describe('an API key', () => {
  it('asks within its scopes, and is no session', async () => {
    const owner = createClient({ baseUrl: api.baseUrl, tokens: tenant });
    const { data } = await owner.post('/api/v1/auth/api-keys/', {
      body: { name: 'Plugin', scopes: ['read'] },
    });
    const plugin = createClient({ baseUrl: api.baseUrl, apiKey: data.key, fetch: counting });
    const { results } = await plugin.get('/api/v1/auth/sites/');
    expect(results.map(({ id }) => id)).toEqual([tenant.siteId]);
    const write = plugin.post('/api/v1/auth/sites/', { body: { name: 'Another' } });
    await expect(write).rejects.toMatchObject({ status: 403, error: 'Permission denied' });
    await owner.delete('/api/v1/auth/api-keys/{id}/', { params: { path: { id: data.id } } });
    await expect(plugin.get('/api/v1/auth/sites/')).rejects.toMatchObject({ status: 401 });
    expect(refreshes()).toBe(0);
  });
});
