import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { projectRoot } from '#scripts/platform/project-root.ts';
import {
  apiSpec,
  type ProductEnvironment,
  relaySpec,
  sandboxSpec,
  workerSpec,
} from '#scripts/platform/servers/product-specs.ts';
import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { createTestDatabase } from '#tests/setup/database.ts';
import { obtainWorkflowBundle } from '#workers/workflow-bundle.ts';
import { platformEnvironment } from './platform-environment.ts';
import { TestProcess } from './test-process.ts';

export type ProcessName = 'sandbox' | 'api' | 'worker' | 'relay';

/** The whole platform as its own processes, on a database and a Temporal namespace nobody else uses. */
export interface TestPlatform {
  apiUrl: string;
  sandboxUrl: string;
  temporalNamespace: string;
  /** What its processes are given. */
  variables: ProductEnvironment;
  processes: Record<ProcessName, TestProcess>;
  /** As the role that passes row-level security: to look at what was written. */
  database: pg.Pool;
  /** Keeps everybody else from writing to a table while `work` lasts; reading goes on. */
  whileHolding(table: string, work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts every process and waits until each is ready; what was started is stopped again when one is not. */
export async function startTestPlatform(): Promise<TestPlatform> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await build(undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(undo: (() => unknown)[]): Promise<Omit<TestPlatform, 'stop'>> {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-e2e-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const database = await createTestDatabase();
  undo.push(() => database.drop());
  const bundle = await obtainWorkflowBundle('');
  undo.push(() => bundle.remove());
  const temporalAddress = inject('temporalAddress');
  const temporalNamespace = `e2e-${randomUUID()}`;
  await makeNamespace(temporalAddress, temporalNamespace);
  const workflowBundle = bundle.codePath;
  const place = { folder, database, temporalAddress, temporalNamespace, workflowBundle };
  const { apiUrl, sandboxUrl, variables } = await platformEnvironment(place);
  const temporal = { address: temporalAddress, namespace: temporalNamespace };
  const specs = {
    sandbox: sandboxSpec(projectRoot, variables, `${sandboxUrl}/sandbox/knobs`),
    api: apiSpec(projectRoot, variables, apiUrl),
    worker: workerSpec(projectRoot, variables, temporal),
    relay: relaySpec(projectRoot, variables),
  };
  const made = (name: ProcessName) => {
    const child = new TestProcess(specs[name], join(folder, `${name}.log`));
    // Its data is thrown away with it: there is nothing to end gracefully.
    undo.push(() => child.killNine());
    return child;
  };
  const processes = {
    sandbox: made('sandbox'),
    api: made('api'),
    worker: made('worker'),
    relay: made('relay'),
  };
  await Promise.all(Object.values(processes).map((child) => child.start()));
  const pool = new pg.Pool({ connectionString: database.systemUrl, max: 4 });
  // A test that restores the database cuts what is idle; the next query connects again.
  pool.on('error', () => undefined);
  undo.push(() => pool.end());
  const whileHolding: TestPlatform['whileHolding'] = (table, work) =>
    holdTable(database.ownerUrl, table, work);
  return {
    apiUrl,
    sandboxUrl,
    temporalNamespace,
    variables,
    processes,
    database: pool,
    whileHolding,
  };
}

async function holdTable(
  ownerUrl: string,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`begin; lock table ${table} in exclusive mode`);
    await work();
  } finally {
    await client.end();
  }
}

async function makeNamespace(address: string, name: string): Promise<void> {
  const { connection, close } = await connect(address, name, null);
  await ensureNamespace(connection, name);
  await close();
}
