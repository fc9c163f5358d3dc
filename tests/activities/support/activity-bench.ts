import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createActivities } from '#activities/index.ts';
import { readEnvironment } from '#config/environment.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { startSandbox } from '#sandbox/start-sandbox.ts';
import { Sandbox } from '#tests/e2e/support/sandbox.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { createDependencies, workerVariables } from '#workers/create-dependencies.ts';
import { inActivity } from './in-activity.ts';

type Activities = Awaited<ReturnType<typeof createActivities>>;

/** The key with which the activities open stored credentials. */
export const encryptionKey = Buffer.alloc(32, 7).toString('base64');

/** The activities of a worker, on a real database and the sandbox. */
export interface ActivityBench {
  sandbox: Sandbox;
  /** Whom this test works for: 1000 credits, one site, one sector. */
  tenant: Tenant;
  /** Does `work` as one activity of a workflow that belongs to the tenant. */
  once<Result>(
    workflowId: string,
    work: (activities: Activities) => Promise<Result>,
  ): Promise<Result>;
  /** Does it twice, as when the worker dies before Temporal hears of the first time. */
  twice<Result>(
    workflowId: string,
    work: (activities: Activities) => Promise<Result>,
  ): Promise<[first: Result, second: Result]>;
}

/** A bench for one test file; tenant, knobs and log are new in each test. */
export function useActivityBench(): ActivityBench {
  const database = openDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'igny8-activities-'));
  let started: Awaited<ReturnType<typeof start>>;
  let tenant: Tenant;
  beforeAll(async () => {
    started = await start(database.orm, folder);
  });
  beforeEach(async () => {
    tenant = await createTenant(database.orm, { credits: 1_000 });
    await started.sandbox.reset();
  });
  afterAll(async () => {
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const once: ActivityBench['once'] = (workflowId, work) =>
    inActivity(workflowId, () =>
      runInTenant(database.orm, tenant.accountId, () => work(started.activities)),
    );
  return {
    get sandbox() {
      return started.sandbox;
    },
    get tenant() {
      return tenant;
    },
    once,
    twice: async (workflowId, work) => [await once(workflowId, work), await once(workflowId, work)],
  };
}

async function start(orm: MikroORM, folder: string) {
  const dataDirectory = join(folder, 'sandbox');
  const running = await startSandbox({ host: '127.0.0.1', port: 0, dataDirectory });
  const given = {
    OPENAI_BASE_URL: `${running.url}/v1`,
    RUNWARE_BASE_URL: `${running.url}/runware/v1`,
    SANDBOX_URL: running.url,
    SMTP_URL: running.smtpUrl,
    OUTBOUND_ALLOWED_HOSTS: new URL(running.url).host,
    ENCRYPTION_KEY: encryptionKey,
    TEMPORAL_CODEC_KEY: encryptionKey,
    STORAGE_DIR: join(folder, 'storage'),
    // The database is the one of the test.
    DATABASE_APP_URL: 'postgresql://nobody@127.0.0.1/none',
  };
  const environment = readEnvironment(given, workerVariables);
  const dependencies = createDependencies(environment, orm, pino({ level: 'error' }));
  return {
    sandbox: new Sandbox(running.url),
    activities: await createActivities(dependencies),
    async stop() {
      dependencies.mailer.close();
      await running.close();
    },
  };
}
