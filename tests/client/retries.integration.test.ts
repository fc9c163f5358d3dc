import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, createClient } from '#client/create-client.ts';
import type { Send } from '#client/sending/send.ts';
import { type ListeningApi, listenToTestApi } from '#tests/api/setup/listening-api.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';

const tasksPath = '/api/v1/writer/tasks/';

let api: ListeningApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

/** A client on a bad line: `line` says what becomes of each attempt, counted from 1. */
function retryingClient(line: (request: Request, attempt: number) => Promise<Response>) {
  const tries: Request[] = [];
  const send: Send = (request) => {
    tries.push(request.clone());
    return line(request, tries.length);
  };
  const retries = { attempts: 3, longestWaitSeconds: 2, attemptMilliseconds: 10_000 };
  const client = createClient({ baseUrl: api.baseUrl, tokens: tenant, retries, fetch: send });
  return { client, tries };
}

const addTask = (client: ApiClient) =>
  client.post(tasksPath, {
    body: { site_id: tenant.siteId, sector_id: tenant.sectorId, title: 'Brewing' },
  });

const keysOf = (tries: Request[]) => tries.map(({ headers }) => headers.get('idempotency-key'));

const refusal = (status: number, retryAfter: string) =>
  new Response('{"success":false,"error":"Not now","request_id":"1"}', {
    status,
    headers: { 'retry-after': retryAfter },
  });

describe('a client with retries', () => {
  it('has one effect when the answer got lost after the work was done', async () => {
    const { client, tries } = retryingClient(async (request, attempt) => {
      const response = await fetch(request);
      if (attempt > 1) return response;
      expect(response.status).toBe(201);
      throw new TypeError('terminated');
    });
    const { data } = await addTask(client);
    const { count, results } = await client.get(tasksPath);
    expect(count).toBe(1);
    expect(results[0]?.id).toBe(data.id);
    const [first, second] = keysOf(tries);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
  });

  it('gives every request a key of its own', async () => {
    const { client, tries } = retryingClient((request) => fetch(request));
    await addTask(client);
    await addTask(client);
    expect(new Set(keysOf(tries)).size).toBe(2);
    expect((await client.get(tasksPath)).count).toBe(2);
  });

  it('waits as long as it is told, and no longer than it may', async () => {
    const patient = retryingClient((request, attempt) =>
      attempt === 1 ? Promise.resolve(refusal(429, '1')) : fetch(request),
    );
    const startedAt = performance.now();
    await patient.client.get(tasksPath);
    expect(performance.now() - startedAt).toBeGreaterThan(990);
    const { client, tries } = retryingClient(() => Promise.resolve(refusal(503, '60')));
    await expect(client.get(tasksPath)).rejects.toMatchObject({
      status: 503,
      retryAfterSeconds: 60,
    });
    expect(tries).toHaveLength(1);
  });

  it('gives up after its attempts with the last refusal', async () => {
    const { client, tries } = retryingClient(() => Promise.resolve(refusal(503, '0')));
    await expect(client.get(tasksPath)).rejects.toMatchObject({ status: 503, error: 'Not now' });
    expect(tries).toHaveLength(3);
  });

  it.each(['patch', 'delete'] as const)('sends a %s once', async (method) => {
    const { client, tries } = retryingClient(() => Promise.reject(new TypeError('fetch failed')));
    const params = { path: { id: tenant.sectorId } };
    const path = '/api/v1/auth/sectors/{id}/';
    const call =
      method === 'patch'
        ? client.patch(path, { params, body: { name: 'Tea' } })
        : client.delete(path, { params });
    await expect(call).rejects.toThrow('fetch failed');
    expect(tries).toHaveLength(1);
  });

  it('stops waiting when the caller does', async () => {
    const { client, tries } = retryingClient(() => Promise.resolve(refusal(503, '2')));
    const signal = AbortSignal.timeout(100);
    await expect(client.get(tasksPath, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(tries).toHaveLength(1);
  });

  it('stops with everything it does when its own signal says so', async () => {
    const stop = new AbortController();
    const client = createClient({
      baseUrl: api.baseUrl,
      tokens: tenant,
      signal: stop.signal,
      retries: { attempts: 3, longestWaitSeconds: 2, attemptMilliseconds: 10_000 },
      fetch: () => Promise.resolve(refusal(503, '2')),
    });
    const waiting = client.get(tasksPath);
    stop.abort(new Error('Closing'));
    await expect(waiting).rejects.toThrow('Closing');
    await expect(client.followRun(tenant.siteId).next()).rejects.toThrow('Closing');
  });

  it('takes an attempt that lasts too long for a lost one', async () => {
    const client = createClient({
      baseUrl: api.baseUrl,
      tokens: tenant,
      retries: { attempts: 2, longestWaitSeconds: 2, attemptMilliseconds: 200 },
      fetch: (() => {
        let attempts = 0;
        return (request: Request) => {
          attempts += 1;
          return attempts > 1 ? fetch(request) : never(request.signal);
        };
      })(),
    });
    expect((await client.get(tasksPath)).count).toBe(0);
  });

  it('does not wait for the last attempt for ever, either', async () => {
    const client = createClient({
      baseUrl: api.baseUrl,
      tokens: tenant,
      retries: { attempts: 1, longestWaitSeconds: 2, attemptMilliseconds: 200 },
      fetch: (request) => never(request.signal),
    });
    await expect(client.get(tasksPath)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

/** Answers nothing until it is aborted. */
function never(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );
}
