import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '#client/api-error.ts';
import { type ApiClient, createClient } from '#client/create-client.ts';
import { newIdempotencyKey } from '#client/idempotency-key.ts';
import { type ListeningApi, listenToTestApi } from '#tests/api/setup/listening-api.ts';
import { createTenant, password, type Tenant } from '#tests/api/setup/tenant.ts';

const tasksPath = '/api/v1/writer/tasks/';

let api: ListeningApi;
let tenant: Tenant;
let client: ApiClient;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  client = createClient({ baseUrl: api.baseUrl, tokens: tenant });
});

const taskOf = (title: string) => ({ site_id: tenant.siteId, sector_id: tenant.sectorId, title });

/** The error a call ends with; a call that succeeds fails the test. */
async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(() => undefined).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

describe('the client', () => {
  it('signs in and asks as who has signed in', async () => {
    const stranger = createClient({ baseUrl: `${api.baseUrl}/` });
    const { data, message } = await stranger.post('/api/v1/auth/login/', {
      body: { email: tenant.email, password },
    });
    expect(message).toBe('Login successful');
    stranger.useTokens(data);
    const me = await stranger.get('/api/v1/auth/me/');
    expect(me.data.email).toBe(tenant.email);
  });

  it('reads, changes and deletes by typed paths', async () => {
    const { data: made } = await client.post(tasksPath, { body: taskOf('Brewing') });
    const params = { path: { id: made.id } };
    const { data: site } = await client.get('/api/v1/auth/sites/{id}/', {
      params: { path: { id: tenant.siteId } },
    });
    expect(site.name).toBe('Coffee shop');
    const { data: read } = await client.get('/api/v1/writer/tasks/{id}/', { params });
    expect(read).toEqual(made);
    const { data: extra } = await client.post('/api/v1/auth/sectors/', {
      body: { site_id: tenant.siteId, name: 'Cups' },
    });
    const sector = { params: { path: { id: extra.id } } };
    const renamed = await client.patch('/api/v1/auth/sectors/{id}/', {
      ...sector,
      body: { name: 'Tea' },
    });
    expect(renamed.data.name).toBe('Tea');
    expect(await client.delete('/api/v1/auth/sectors/{id}/', sector)).toBeUndefined();
    expect((await errorOf(client.get('/api/v1/auth/sectors/{id}/', sector))).status).toBe(404);
  });

  it('throws refusals with everything the envelope says', async () => {
    const body = { ...taskOf(' '), site_id: randomUUID() };
    const blank = await errorOf(client.post(tasksPath, { body }));
    expect(blank).toMatchObject({
      status: 400,
      error: 'Validation failed',
      errors: { title: ['This field is required'] },
      code: null,
      retryAfterSeconds: null,
    });
    expect(blank.requestId).toMatch(/^[0-9a-f-]{36}$/);
    const foreign = await errorOf(client.post(tasksPath, { body: { ...body, title: 'Tea' } }));
    expect(foreign.status).toBe(422);
    expect(foreign.errors.site_id).toEqual(['Site must belong to your account']);
    expect(foreign.message).toBe(
      `POST /api/v1/writer/tasks/ was answered 422: Validation failed; site_id: Site must belong to your account (request ${foreign.requestId})`,
    );
  });

  it('says by which id a refused request is found', async () => {
    const params = { path: { id: randomUUID() } };
    const headers = { 'X-Request-Id': 'support-42' };
    const error = await errorOf(client.get('/api/v1/runs/{id}/', { params, headers }));
    expect(error).toMatchObject({ status: 404, requestId: 'support-42' });
  });

  it('has an effect once under one Idempotency-Key, and refuses the key for another body', async () => {
    const headers = { 'Idempotency-Key': newIdempotencyKey() };
    const send = (title: string) => client.post(tasksPath, { body: taskOf(title), headers });
    const [one, other] = await Promise.all([send('Once'), send('Once')]);
    expect(other.data.id).toBe(one.data.id);
    expect((await errorOf(send('Twice'))).status).toBe(422);
    const { count } = await client.get(tasksPath);
    expect(count).toBe(1);
  });

  it('ends a request with the reason it was aborted for', async () => {
    const signal = AbortSignal.abort(new Error('No longer wanted'));
    await expect(client.get(tasksPath, { signal })).rejects.toThrow('No longer wanted');
  });
});

describe('lists', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 5; number += 1) {
      await client.post(tasksPath, { body: taskOf(`Task ${number}`) });
    }
  });

  it('are read to the end by cursor, each row once, while rows are written', async () => {
    const titles: string[] = [];
    const params = { query: { page_size: 2, ordering: 'created_at' } } as const;
    for await (const { title } of client.rows(tasksPath, { params })) {
      titles.push(title);
      if (titles.length === 2) await client.post(tasksPath, { body: taskOf('Task 6') });
    }
    expect(titles).toEqual(['Task 1', 'Task 2', 'Task 3', 'Task 4', 'Task 5', 'Task 6']);
  });

  it('are leafed through by page number, with the filters on every page', async () => {
    const found: [number, number][] = [];
    const params = { query: { page_size: 2, search: 'Task' } };
    for await (const { count, results } of client.pages(tasksPath, { params })) {
      found.push([count, results.length]);
    }
    expect(found).toEqual([
      [5, 2],
      [5, 2],
      [5, 1],
    ]);
  });

  it('say nothing of other accounts', async () => {
    const other = await createTenant(api);
    const theirs = createClient({ baseUrl: api.baseUrl, tokens: other });
    const first = await theirs.rows(tasksPath).next();
    expect(first).toEqual({ done: true, value: undefined });
  });
});
