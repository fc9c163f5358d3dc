import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { type ListeningApi, listenToTestApi } from './setup/listening-api.ts';
import { addMember } from './setup/member.ts';
import { type ReadStream, readStream } from './setup/read-stream.ts';
import { startRun } from './setup/start-run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { testSecret } from './setup/test-api.ts';
import { forger } from './setup/token-forgery.ts';

let api: ListeningApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2], of = tenant) =>
  runInTenant(api.dependencies.orm, of.accountId, work);

const open = (lastEventId?: string, access = tenant.access): Promise<ReadStream> =>
  readStream(`${api.baseUrl}/api/v1/runs/events/`, `Bearer ${access}`, lastEventId);

const happen = (runId: string, percent: number, of = tenant) =>
  inTenant((em) => appendRunEvent(em, of.accountId, runId, 'progress', { percent }), of);

/** Runs that are only rows. */
async function insertRuns(count: number, siteId = tenant.siteId): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const { accountId } = tenant;
  const row = (id: string) => ({
    ...{ id, accountId, siteId, workflowId: id, type: 'test', subject: id, title: 'Test' },
    input: { accountId, runId: id },
  });
  await inTenant((em) => em.insertMany(Run, ids.map(row)));
  return ids;
}

describe('the stream of an account', () => {
  it('begins with the balance, and says of each event which run it is of', async () => {
    const stream = await open();
    const first = await stream.until(() => true);
    expect(first.event).toBe('balance');
    const runId = await startRun(tenant);
    const held = await stream.until(({ event }) => event === 'balance');
    expect(Number(held.data.balance)).toBeLessThan(Number(first.data.balance));
    const queued = stream.events.find(({ event }) => event === 'stage');
    expect(queued?.data).toMatchObject({
      run_id: runId,
      run_type: 'autoCluster',
      site_id: tenant.siteId,
      sequence: 1,
      stage: 'queued',
    });
    await inTenant((em) =>
      em.transactional((inner) => finishRun(inner, { runId, status: 'failed' })),
    );
    await stream.until(({ event }) => event === 'result');
    const released = await stream.until(({ event }) => event === 'balance');
    expect(released.data).toEqual(first.data);
    await stream.close();
  });

  it('goes on after Last-Event-ID with what is stored, and replays all after an unknown one', async () => {
    const [runId = ''] = await insertRuns(1);
    const before = await open();
    const { id } = await before.until(() => true);
    await before.close();
    for (const percent of [10, 20, 30]) await happen(runId, percent);
    const stream = await open(String(id + 1));
    await stream.until(({ data }) => data.percent === 30);
    expect(stream.events.map((event) => [event.id, event.data.percent])).toEqual([
      [id + 2, 20],
      [id + 3, 30],
    ]);
    await stream.close();
    for (const unknown of ['999999', 'nonsense']) {
      const whole = await open(unknown);
      await whole.until(({ data }) => data.percent === 30);
      expect(whole.events[0]?.id).toBe(1);
      await whole.close();
    }
  });

  it('skips no event and repeats none, whatever order transactions commit in', async () => {
    const runIds = await insertRuns(12);
    const stream = await open();
    const { id: begun } = await stream.until(() => true);
    const rounds = 8;
    // Each transaction writes its event at once and commits after a while of its own.
    const write = async (runId: string, worker: number) => {
      for (let round = 1; round <= rounds; round += 1) {
        await inTenant((em) =>
          em.transactional(async (inner) => {
            await appendRunEvent(inner, tenant.accountId, runId, 'progress', { percent: round });
            await wait((worker * 7 + round * 13) % 40);
          }),
        );
      }
    };
    // A second reader comes in the midst of it, a third one afterwards.
    const writing = Promise.all(runIds.map(write));
    await wait(60);
    const late = await open(String(begun));
    await writing;
    const count = runIds.length * rounds;
    for (const reader of [stream, late, await open(String(begun))]) {
      await reader.until(({ id }) => id === begun + count);
      const events = reader.events.filter(({ event }) => event === 'progress');
      expect(events.map(({ id }) => id)).toEqual(
        Array.from({ length: count }, (_, index) => begun + 1 + index),
      );
      for (const runId of runIds) {
        const ofRun = events.filter(({ data }) => data.run_id === runId);
        expect(ofRun.map(({ data }) => data.percent)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      }
      await reader.close();
    }
  });

  it('says nothing of other accounts', async () => {
    const other = await createTenant(api);
    const stream = await open();
    await stream.until(() => true);
    await startRun(other);
    const [mine = ''] = await insertRuns(1);
    await happen(mine, 50);
    await stream.until(({ data }) => data.percent === 50);
    const runs = stream.events.flatMap(({ data }) => (data.run_id ? [data.run_id] : []));
    expect(new Set(runs)).toEqual(new Set([mine]));
    await stream.close();
  });

  it('shows an editor the granted sites, as long as they are granted', async () => {
    const site = await tenant.post('auth/sites/', { name: 'Tea shop' }).expect(201);
    const [seen = ''] = await insertRuns(1);
    const [unseen = ''] = await insertRuns(1, site.body.data.id);
    const editor = await addMember(api, tenant, 'editor');
    const grant = { site_id: tenant.siteId };
    await tenant.post(`auth/users/${editor.userId}/grant-site/`, grant).expect(200);
    const stream = await open(undefined, editor.access);
    await stream.until(() => true);
    await happen(unseen, 11);
    await happen(seen, 12);
    await stream.until(({ data }) => data.percent === 12);
    await tenant.post(`auth/users/${editor.userId}/revoke-site/`, grant).expect(200);
    await happen(seen, 13);
    const key = uuidv7();
    await inTenant((em) =>
      em.transactional((inner) =>
        writeLedgerLine(inner, {
          accountId: tenant.accountId,
          type: 'adjustment',
          amount: 7,
          description: 'Seven',
          metadata: {},
          idempotencyKey: key,
          runId: null,
        }),
      ),
    );
    await stream.until(({ event }) => event === 'balance');
    const percents = stream.events.flatMap(({ data }) => (data.percent ? [data.percent] : []));
    expect(percents).toEqual([12]);
    await stream.close();
  });

  it('ends when its reader signs out, and leaves those of other sign-ins alone', async () => {
    const member = await addMember(api, tenant, 'admin');
    const [runId = ''] = await insertRuns(1);
    const ended = await open(undefined, member.access);
    const stays = await open();
    await ended.until(() => true);
    await stays.until(() => true);
    await member.post('auth/logout/', { refresh: member.refresh }).expect(200);
    await happen(runId, 66);
    expect(JSON.stringify(await ended.rest())).not.toContain('66');
    await stays.until(({ data }) => data.percent === 66);
    await stays.close();
  });

  it('ends with a token that belongs to no sign-in, and outlives one that does', async () => {
    const member = await addMember(api, tenant, 'admin');
    const { signed } = forger({ secret: testSecret }, member.access);
    const exp = Math.floor(Date.now() / 1000) + 2;
    const [runId = ''] = await insertRuns(1);
    const ended = await open(undefined, signed({ exp, session_id: undefined }));
    const stays = await open(undefined, signed({ exp }));
    await ended.until(() => true);
    await stays.until(() => true);
    expect((await ended.rest()).map(({ event }) => event)).toEqual(['balance']);
    await happen(runId, 66);
    await stays.until(({ data }) => data.percent === 66);
    await stays.close();
  });

  it('is refused with 429 for the 21st stream of one user', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => open()));
    const refused = await open();
    expect(refused.status).toBe(429);
    await refused.close();
    await Promise.all(streams.map((stream) => stream.close()));
  });
});
