import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { createThrottle } from '#api/shared/throttle.ts';
import { poolOf } from '#api/shared/tracking/query-tally.ts';
import { createMetrics } from '#api/system/metrics/create-metrics.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { createOrm } from '#entities/orm.ts';
import { startInstance } from './setup/instance.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let database: pg.Client;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  database = new pg.Client({ connectionString: api.systemUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await api.close();
});

/** An instance with numbers of its own. */
async function started(overrides: Partial<ApiDependencies> = {}, metricsToken = '') {
  const pool = await poolOf(api.dependencies.orm);
  return startInstance(api, {
    metrics: createMetrics({ requests: pool }),
    settings: { ...api.dependencies.settings, trustProxyHops: 1, metricsToken },
    ...overrides,
  }).http;
}

const scrape = async (http: TestApi['http']) => (await http.get('/metrics').expect(200)).text;

/** Value of the series whose line begins so. */
function seriesValue(text: string, series: string): number | undefined {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

const countOf = (text: string, labels: string) =>
  seriesValue(text, `igny8_http_request_duration_seconds_count{${labels}}`);

describe('/metrics', () => {
  it('counts requests by declared route and status, never by what was asked', async () => {
    const http = await started();
    const get = (path: string) =>
      http.get(`/api/v1/${path}`).set('Authorization', `Bearer ${tenant.access}`);
    const secret = randomUUID();
    await get(`planner/keywords/${secret}/`).expect(404);
    await get(`planner/keywords/${randomUUID()}/`).expect(404);
    await get('auth/me/').expect(200);
    await get(`${secret}/?search=${secret}`).expect(404);
    await http.get('/health/live/').expect(200);
    const text = await scrape(http);
    const route = 'method="GET",route="/api/v1/planner/keywords/{id}/",status="404"';
    expect(countOf(text, route)).toBe(2);
    expect(countOf(text, 'method="GET",route="/api/v1/auth/me/",status="200"')).toBe(1);
    expect(countOf(text, 'method="GET",route="/health/live/",status="200"')).toBe(1);
    expect(countOf(text, 'method="GET",route="unknown",status="404"')).toBe(1);
    expect(text).not.toContain(secret);
  });

  it('counts what was throttled, by scope', async () => {
    const memory = new Map<string, number>();
    const counters = {
      add: async (key: string) => {
        memory.set(key, (memory.get(key) ?? 0) + 1);
        return { total: memory.get(key) ?? 0, millisecondsLeft: 60_000 };
      },
      read: async () => null,
      forget: async () => {},
    };
    const throttle = createThrottle(counters, createThrottleRates({ default: '1/hour' }));
    const http = await started({ throttle });
    await http.get('/api/v1/nothing/').expect(404);
    await http.get('/api/v1/system/ping/').expect(200);
    const attempt = () => http.post('/api/v1/auth/login/').send({});
    for (let time = 0; time < 5; time += 1) await attempt().expect(400);
    await attempt().expect(429);
    await attempt().expect(429);
    expect(
      seriesValue(await scrape(http), 'igny8_throttled_requests_total{scope="auth_strict"}'),
    ).toBe(2);
  });

  it('tells what waits over all accounts: outbox, its age, the dead, living runs', async () => {
    // Registering has sent an e-mail.
    await database.query('delete from igny8_outbox_messages');
    const runs = ['queued', 'running', 'running', 'completed'];
    for (const status of runs) {
      const id = randomUUID();
      await database.query(
        `insert into igny8_runs (id, account_id, workflow_id, type, subject, input, title, status)
         values ($1, $2, $3, 'autoCluster', $3, '{}', 'A run', $4)`,
        [id, tenant.accountId, `test/${id}`, status],
      );
    }
    const message = (columns: string, values: string) =>
      database.query(
        `insert into igny8_outbox_messages (id, account_id, kind, workflow_id, payload, next_attempt_at, ${columns})
         values ($1, $2, 'cancel', $3, '{}', now(), ${values})`,
        [randomUUID(), tenant.accountId, randomUUID()],
      );
    await message('created_at', "now() - interval '90 seconds'");
    await message('created_at', 'now()');
    await message('sent_at', 'now()');
    await message('dead_at', 'now()');
    const text = await scrape(await started());
    expect(seriesValue(text, 'igny8_backlog_known')).toBe(1);
    expect(seriesValue(text, 'igny8_outbox_undelivered')).toBe(2);
    expect(seriesValue(text, 'igny8_outbox_oldest_seconds')).toBeGreaterThanOrEqual(90);
    expect(seriesValue(text, 'igny8_outbox_dead')).toBe(1);
    expect(seriesValue(text, 'igny8_runs_live{status="queued"}')).toBe(1);
    expect(seriesValue(text, 'igny8_runs_live{status="running"}')).toBe(2);
    expect(text).not.toContain('status="completed"');
    expect(text).not.toContain(tenant.accountId);
  });

  it('tells what is held, what nobody could repair, and how models answer', async () => {
    const run = randomUUID();
    await database.query(
      `insert into igny8_runs (id, account_id, workflow_id, type, subject, input, title, status, updated_at)
       values ($1, $2, $3, 'autoCluster', $3, '{}', 'A run', 'running', now() - interval '2 hours')`,
      [run, tenant.accountId, `test/${run}`],
    );
    await database.query(
      `insert into igny8_credit_holds (account_id, run_id, reserved, settled, released)
       values ($1, $2, 100, 30, 10)`,
      [tenant.accountId, run],
    );
    await database.query(
      `insert into igny8_run_checks (account_id, run_id, checked_at, needs_operator)
       values ($1, $2, now(), 'nobody knows it')`,
      [tenant.accountId, run],
    );
    const call = (status: string, id: string) =>
      database.query(
        `insert into igny8_ai_request_logs
           (id, account_id, function_name, provider, model, attempt, latency_milliseconds, status)
         values (${id}, $1, 'outline', 'openai', 'gpt', 1, 10, $2)`,
        [tenant.accountId, status],
      );
    await call('ok', 'igny8_uuid_v7()');
    await call('failed', 'igny8_uuid_v7()');
    await call('failed', "'01930000-0000-7000-8000-000000000000'");
    const text = await scrape(await started());
    expect(seriesValue(text, 'igny8_credits_held')).toBe(60);
    expect(seriesValue(text, 'igny8_runs_silent')).toBe(1);
    expect(seriesValue(text, 'igny8_runs_unrepaired')).toBe(1);
    expect(seriesValue(text, 'igny8_ledgers_wrong')).toBe(0);
    const calls = (status: string) =>
      seriesValue(text, `igny8_model_calls_recent{provider="openai",status="${status}"}`);
    expect([calls('ok'), calls('failed')]).toEqual([1, 1]);
    expect(text).not.toContain(tenant.accountId);
  });

  it('counts as silent only who ought to say something', async () => {
    const before = seriesValue(await scrape(await started()), 'igny8_runs_silent') ?? 0;
    const run = async (type: string, columns: Record<string, unknown> = {}) => {
      const id = randomUUID();
      const given: Record<string, unknown> = { stage: 'items', status: 'running', ...columns };
      await database.query(
        `insert into igny8_runs (id, account_id, workflow_id, type, subject, input, title, updated_at,
           status, stage, parent_run_id, handed_out_at)
         values ($1, $2, $3, $4, $3, '{}', 'A run', now() - interval '2 hours', $5, $6, $7, $8)`,
        [
          ...[id, tenant.accountId, `test/${id}`, type, given.status, given.stage],
          ...[given.parent ?? null, given.handedOutAt ?? null],
        ],
      );
      return id;
    };
    const handedOutAt = new Date();
    // A post for next week; an automation between its stages; a batch whose articles wait for a person.
    await run('publishContent', { stage: 'wait' });
    await run('automationRun');
    const reviewed = await run('runBatch');
    await run('contentPipeline', { parent: reviewed, handedOutAt, status: 'awaiting_approval' });
    await run('contentPipeline', { parent: reviewed, status: 'queued' });
    expect(seriesValue(await scrape(await started()), 'igny8_runs_silent')).toBe(before);
    // A batch that hands out nobody; a child at work; a post that is being published.
    const stuck = await run('runBatch');
    await run('contentPipeline', { parent: stuck, status: 'queued' });
    await run('contentPipeline', { parent: reviewed, handedOutAt });
    await run('publishContent', { stage: 'publish' });
    expect(seriesValue(await scrape(await started()), 'igny8_runs_silent')).toBe(before + 3);
  });

  it('tells what waits in the task queues and who works there', async () => {
    const temporal = {
      ping: async () => {},
      countPollers: async () => ({ core: 2, wordpress: 0 }),
      readBacklogs: async () => [
        { queue: 'core', kind: 'workflow' as const, tasks: 7, oldestSeconds: 3 },
      ],
    };
    const text = await scrape(await started({ temporal }));
    const labels = 'queue="core",kind="workflow"';
    expect(seriesValue(text, 'igny8_temporal_known')).toBe(1);
    expect(seriesValue(text, `igny8_task_queue_backlog{${labels}}`)).toBe(7);
    expect(seriesValue(text, `igny8_task_queue_oldest_seconds{${labels}}`)).toBe(3);
    expect(seriesValue(text, 'igny8_task_queue_workers{queue="core"}')).toBe(2);
    expect(seriesValue(text, 'igny8_task_queue_workers{queue="wordpress"}')).toBe(0);
    expect(seriesValue(text, 'igny8_event_listeners')).toBe(0);
  });

  it('still answers without Temporal, and says that it knows of no queue', async () => {
    const away = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const temporal = { ping: away, countPollers: away, readBacklogs: away };
    const text = await scrape(await started({ temporal }));
    expect(seriesValue(text, 'igny8_temporal_known')).toBe(0);
    expect(text).not.toContain('igny8_task_queue_workers{');
  });

  it('tells of the process and its connections', async () => {
    const text = await scrape(await started());
    expect(seriesValue(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(seriesValue(text, 'igny8_database_connections{pool="requests",state="waiting"}')).toBe(
      0,
    );
    const open = ['idle', 'used'].map((state) =>
      Number(seriesValue(text, `igny8_database_connections{pool="requests",state="${state}"}`)),
    );
    expect(Math.max(...open)).toBeGreaterThan(0);
  });

  it('still answers without the database, and says that it does not know what waits', async () => {
    const orm = await createOrm({
      url: 'postgresql://igny8_app:hidden@127.0.0.1:9/igny8',
      poolSize: 1,
      applicationName: 'nowhere',
    });
    const text = await scrape(await started({ orm }));
    expect(seriesValue(text, 'igny8_backlog_known')).toBe(0);
    expect(seriesValue(text, 'igny8_outbox_undelivered')).toBeUndefined();
    expect(seriesValue(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    await orm.close();
  });
});

describe('who may read /metrics', () => {
  it('is a program on this machine: none behind a proxy, no page under a name of its own', async () => {
    const http = await started();
    await http.get('/metrics').expect(200);
    for (const [header, value] of [
      ['X-Forwarded-For', '127.0.0.1'],
      ['Forwarded', 'for=127.0.0.1'],
      ['Via', '1.1 proxy'],
      ['Host', 'rebound.example'],
      ['Host', 'api.test'],
    ] as const) {
      const { body } = await http.get('/metrics').set(header, value).expect(403);
      expect(body).toMatchObject({ success: false, error: 'Permission denied' });
    }
  });

  it('is, with METRICS_TOKEN, who has the token, from wherever', async () => {
    const token = 'a-token-for-the-scraper';
    const http = await started({}, token);
    const asked = (authorization: string) =>
      http
        .get('/metrics')
        .set('Host', '10.0.0.7:8000')
        .set('X-Forwarded-For', '203.0.113.1')
        .set('Authorization', authorization);
    await asked(`Bearer ${token}`).expect(200);
    await http.get('/metrics').expect(401);
    await asked(`Bearer ${token}x`).expect(401);
    await asked(`Bearer ${tenant.access}`).expect(401);
    await asked(token).expect(401);
  });
});
