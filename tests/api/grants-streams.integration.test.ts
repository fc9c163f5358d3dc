import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { type ListeningApi, listenToTestApi } from './setup/listening-api.ts';
import { addMember, type Member } from './setup/member.ts';
import { startRun } from './setup/start-run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';

let api: ListeningApi;
let tenant: Tenant;
let editor: Member;
let runId: string;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  runId = await startRun(tenant);
  editor = await addMember(api, tenant, 'editor');
  await tenant
    .post(`auth/users/${editor.userId}/grant-site/`, { site_id: tenant.siteId })
    .expect(200);
});

const open = (authorization: string) =>
  fetch(`${api.baseUrl}/api/v1/runs/${runId}/events/`, {
    headers: { Authorization: authorization },
    signal: AbortSignal.timeout(20_000),
  });

const happen = (percent: number) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    appendRunEvent(em, tenant.accountId, runId, 'progress', { percent }),
  );

/** Reads until the text holds `wanted`. */
async function readUntil(response: Response, wanted: string): Promise<() => Promise<string>> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const read = async () => {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: true });
    return done;
  };
  while (!text.includes(wanted)) if (await read()) throw new Error(`Ended without ${wanted}`);
  return async () => {
    while (!(await read()));
    return text;
  };
}

describe('an open stream of a run', () => {
  const losses: [string, () => PromiseLike<unknown>][] = [
    [
      'the grant of its site is taken back',
      () =>
        tenant
          .post(`auth/users/${editor.userId}/revoke-site/`, { site_id: tenant.siteId })
          .expect(200),
    ],
    [
      'the reader is deactivated',
      () => tenant.patch(`auth/users/${editor.userId}/`, { is_active: false }).expect(200),
    ],
    [
      'the reader gets another role',
      () => tenant.patch(`auth/users/${editor.userId}/`, { role: 'viewer' }).expect(200),
    ],
    ['the reader is deleted', () => tenant.delete(`auth/users/${editor.userId}/`).expect(204)],
  ];

  it.each(losses)('ends without another event when %s', async (_name, lose) => {
    const response = await open(`Bearer ${editor.access}`);
    expect(response.status).toBe(200);
    await happen(10);
    const rest = await readUntil(response, '"percent":10');
    await lose();
    await happen(77);
    expect(await rest()).not.toContain('77');
  });

  it('ends by itself when nothing happens any more', { timeout: 15_000 }, async () => {
    const rest = await readUntil(await open(`Bearer ${editor.access}`), 'event: stage');
    await tenant
      .post(`auth/users/${editor.userId}/revoke-site/`, { site_id: tenant.siteId })
      .expect(200);
    await rest();
    expect((await open(`Bearer ${editor.access}`)).status).toBe(403);
  });

  it('ends without another event when the API key is revoked', async () => {
    const { body } = await tenant.post('auth/api-keys/', { name: 'Watcher', scopes: ['read'] });
    const response = await open(`Api-Key ${body.data.key}`);
    await happen(10);
    const rest = await readUntil(response, '"percent":10');
    await tenant.delete(`auth/api-keys/${body.data.id}/`).expect(204);
    await happen(77);
    expect(await rest()).not.toContain('77');
  });

  it('goes on to its end for who keeps the grant', async () => {
    const rest = await readUntil(await open(`Bearer ${editor.access}`), 'event: stage');
    await happen(77);
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.transactional((inner) => finishRun(inner, { runId, status: 'completed' })),
    );
    expect(await rest()).toMatch(/"percent":77.*event: result/s);
  });
});
