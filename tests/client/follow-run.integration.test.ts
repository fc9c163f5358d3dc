import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, createClient } from '#client/create-client.ts';
import type { RunEvent } from '#client/events/follow-run.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { type ListeningApi, listenToTestApi } from '#tests/api/setup/listening-api.ts';
import { startRun } from '#tests/api/setup/start-run.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';

let api: ListeningApi;
let tenant: Tenant;
let client: ApiClient;
let runId: string;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  client = createClient({ baseUrl: api.baseUrl, tokens: tenant });
  runId = await startRun(tenant);
});

const inTenant = (work: Parameters<typeof runInTenant<void>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

const progress = (percent: number) =>
  inTenant((em) => appendRunEvent(em, tenant.accountId, runId, 'progress', { percent }));

const finish = () =>
  inTenant((em) => em.transactional((inner) => finishRun(inner, { runId, status: 'completed' })));

const named = ({ id, event }: RunEvent) => `${id} ${event}`;

describe('following a run', () => {
  it('tells everything to the result, and then ends', async () => {
    await progress(40);
    await finish();
    const events: RunEvent[] = [];
    for await (const event of client.followRun(runId)) events.push(event);
    expect(events.map(named)).toEqual(['1 stage', '2 progress', '3 result']);
    expect(events[1]?.data).toMatchObject({ percent: 40 });
    expect(events[2]?.data).toMatchObject({ status: 'completed' });
  });

  it('goes on after a broken connection, with no event twice', async () => {
    const seen: string[] = [];
    const following = (async () => {
      for await (const event of client.followRun(runId)) {
        seen.push(named(event));
        if (seen.length === 2) api.dropConnections();
      }
    })();
    await progress(40);
    await delay(300);
    await progress(80);
    await finish();
    await following;
    expect(seen).toEqual(['1 stage', '2 progress', '3 progress', '4 result']);
  });

  it('begins after the event it is told, and is over at once for who knows the result', async () => {
    await finish();
    const after = client.followRun(runId, { lastEventId: '1' });
    expect(named((await after.next()).value as RunEvent)).toBe('2 result');
    const nothing = client.followRun(runId, { lastEventId: '2' });
    expect((await nothing.next()).done).toBe(true);
  });

  it('renews an expired token on the way', async () => {
    await finish();
    const { refresh } = tenant;
    const late = createClient({ baseUrl: api.baseUrl, tokens: { access: 'expired', refresh } });
    const { value } = await late.followRun(runId).next();
    expect(value?.event).toBe('stage');
  });

  it('is refused for an unknown run', async () => {
    const events = client.followRun(randomUUID());
    await expect(events.next()).rejects.toMatchObject({ status: 404, error: 'Resource not found' });
  });

  it('stops when it is aborted, also while nothing happens', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const event of client.followRun(runId, { signal: stop.signal })) {
        seen.push(named(event));
        setTimeout(() => stop.abort(new Error('Enough')), 50);
      }
    })();
    await expect(following).rejects.toThrow('Enough');
    expect(seen).toEqual(['1 stage']);
  });
});
