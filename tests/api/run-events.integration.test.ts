import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { type ListeningApi, listenToTestApi } from './setup/listening-api.ts';
import { startRun } from './setup/start-run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';

let api: ListeningApi;
let tenant: Tenant;
let runId: string;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  runId = await startRun(tenant);
});

const inTenant = (work: Parameters<typeof runInTenant<void>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

const progress = (percent: number) =>
  inTenant((em) => appendRunEvent(em, tenant.accountId, runId, 'progress', { percent }));

const finish = () =>
  inTenant((em) => em.transactional((inner) => finishRun(inner, { runId, status: 'completed' })));

const open = (headers: Record<string, string> = {}) =>
  fetch(`${api.baseUrl}/api/v1/runs/${runId}/events/`, {
    headers: { Authorization: `Bearer ${tenant.access}`, ...headers },
    signal: AbortSignal.timeout(15_000),
  });

const eventsOf = (text: string) =>
  [...text.matchAll(/^id: (\d+)\nevent: (\w+)$/gm)].map((found) => `${found[1]} ${found[2]}`);

describe('the stream of a run', () => {
  it('sends what was, then what comes, and ends with the result', async () => {
    const response = await open();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await progress(40);
    await progress(80);
    await finish();
    const events = eventsOf(await response.text());
    expect(events).toEqual(['1 stage', '2 progress', '3 progress', '4 result']);
  });

  it('goes on after Last-Event-ID', async () => {
    await progress(40);
    await finish();
    const events = eventsOf(await (await open({ 'Last-Event-ID': '2' })).text());
    expect(events).toEqual(['3 result']);
  });

  it('is over with 204 for who has seen the result, so that no browser comes back', async () => {
    await progress(40);
    await finish();
    const response = await open({ 'Last-Event-ID': '3' });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it.each(['99', 'nonsense', '-1'])(
    'replays from the start after an unknown id: %s',
    async (id) => {
      await finish();
      const events = eventsOf(await (await open({ 'Last-Event-ID': id })).text());
      expect(events).toEqual(['1 stage', '2 result']);
    },
  );

  it('is news within a second', async () => {
    const response = await open();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const startedAt = performance.now();
    await progress(50);
    const { value } = (await reader?.read()) ?? {};
    expect(value).toContain('event: progress');
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await reader?.cancel();
  });
});
