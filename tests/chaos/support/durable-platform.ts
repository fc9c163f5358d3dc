import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readEnvironment } from '#config/environment.ts';
import { embeddedSuperuserUrl } from '#scripts/platform/postgres/database-urls.ts';
import { initialisePostgres } from '#scripts/platform/postgres/initialise.ts';
import { postgresSpec } from '#scripts/platform/postgres/postgres-spec.ts';
import { prepareDatabase } from '#scripts/platform/postgres/prepare-database.ts';
import { type Prepared, prepare } from '#scripts/platform/prepare.ts';
import type { ChildSpec } from '#scripts/platform/processes/child-spec.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { runMigrations } from '#scripts/platform/run-migrations.ts';
import {
  apiSpec,
  relaySpec,
  sandboxSpec,
  workerSpec,
} from '#scripts/platform/servers/product-specs.ts';
import { temporalSpec } from '#scripts/platform/servers/temporal-spec.ts';
import { layOut } from '#scripts/platform/state/data-layout.ts';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { obtainTemporal } from '#scripts/temporal/obtain.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { codecVariables, readCodecKeys } from '#temporal/codec/codec-keys.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { Sandbox } from '#tests/e2e/support/sandbox.ts';
import { freePort } from '#tests/setup/free-port.ts';
import { obtainWorkflowBundle } from '#workers/workflow-bundle.ts';
import { KeptProcess } from './kept-process.ts';

export const partNames = ['postgres', 'temporal', 'sandbox', 'api', 'worker', 'relay'] as const;
export type PartName = (typeof partNames)[number];

/** Everything `npm start` starts, with data that survives the end of every process, in the hands of a test. */
export interface DurablePlatform {
  apiUrl: string;
  sandboxUrl: string;
  sandbox: Sandbox;
  parts: Record<PartName, KeptProcess>;
  /** As the role that passes row-level security: to look at what was written. */
  database: pg.Pool;
  temporal: TemporalClient;
  logFolder: string;
  stop(): Promise<void>;
}

/** Enough that kills find work under way; short enough that nobody waits for the vendor. */
const vendorDelayMilliseconds = 1500;
const obtainWithinMilliseconds = 40 * 60_000;

/**
 * Starts all of it on free ports; what was started is stopped again when a part cannot be had.
 *
 * @param changes variables of the product that differ from the usual ones
 */
export async function startDurablePlatform(
  changes: Readonly<Record<string, string>> = {},
): Promise<DurablePlatform> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await build(undo, changes)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(
  undo: (() => unknown)[],
  changes: Readonly<Record<string, string>>,
): Promise<Omit<DurablePlatform, 'stop'>> {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-chaos-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  // The database's user has to reach its data below it.
  chmodSync(folder, 0o755);
  const bundle = await obtainWorkflowBundle('');
  undo.push(() => bundle.remove());
  const prepared = await prepare(
    layOut(projectRoot, folder),
    { ...(await variables()), WORKFLOW_BUNDLE: bundle.codePath, ...changes },
    true,
    () => undefined,
  );
  const { settings, layout } = prepared;
  const sandbox = new Sandbox(settings.urls.sandbox);
  const parts = await partsOf(prepared, sandbox, undo);
  await Promise.all([parts.postgres, parts.temporal, parts.sandbox].map((part) => part.start()));
  await prepareDatabase(superuserUrlOf(prepared), settings.databases);
  await runMigrations(settings.product, layout.logs);
  const temporal = await connect(
    settings.temporalAddress,
    settings.temporalNamespace,
    createDataConverter(readCodecKeys(readEnvironment(settings.product, codecVariables))),
  );
  undo.push(() => temporal.close());
  await ensureNamespace(temporal.connection, settings.temporalNamespace);
  await Promise.all([parts.relay, parts.worker, parts.api].map((part) => part.start()));
  const database = new pg.Pool({ connectionString: settings.databases.system, max: 4 });
  // Its server is killed now and then.
  database.on('error', () => undefined);
  undo.push(() => database.end());
  const { local: apiUrl, sandbox: sandboxUrl } = settings.urls;
  return { apiUrl, sandboxUrl, sandbox, parts, database, temporal, logFolder: layout.logs };
}

/** The processes, none of them started; each is stopped by `undo`. */
async function partsOf(
  prepared: Prepared,
  sandbox: Sandbox,
  undo: (() => unknown)[],
): Promise<DurablePlatform['parts']> {
  const specs = await specsOf(prepared);
  const kept = (name: PartName, onReady?: () => Promise<void>) => {
    const part = new KeptProcess(specs[name], join(prepared.layout.logs, `${name}.log`), onReady);
    undo.push(() => part.stop());
    return part;
  };
  const slow = { effect: { delay_ms: vendorDelayMilliseconds } };
  const slowDown = () =>
    sandbox.setRules(
      { ...slow, match: { path: '/v1' } },
      { ...slow, match: { path: '/wordpress' } },
    );
  return {
    postgres: kept('postgres'),
    temporal: kept('temporal'),
    // It forgets its rules when it ends.
    sandbox: kept('sandbox', slowDown),
    api: kept('api'),
    worker: kept('worker'),
    relay: kept('relay'),
  };
}

/** Ports nobody has, and what is not the subject here switched off. */
async function variables(): Promise<NodeJS.ProcessEnv> {
  const names = [
    'PORT',
    'SANDBOX_PORT',
    'SANDBOX_SMTP_PORT',
    'TEMPORAL_PORT',
    'TEMPORAL_UI_PORT',
    'POSTGRES_PORT',
  ];
  const ports: Record<string, string> = {};
  for (const name of names) ports[name] = String(await freePort());
  const { PATH, HOME, XDG_CACHE_HOME } = process.env;
  return { PATH, HOME, XDG_CACHE_HOME, ...ports, THROTTLE_DISABLED: 'true' };
}

function superuserUrlOf({ ports, secrets }: Prepared): string {
  return embeddedSuperuserUrl(ports.POSTGRES_PORT ?? 0, secrets);
}

async function specsOf(prepared: Prepared): Promise<Record<PartName, ChildSpec>> {
  const { settings, ports, postgres, secrets, layout } = prepared;
  if (!postgres) throw new Error('The chaos suite kills its database: it must not be given one');
  initialisePostgres(postgres, secrets.databaseSuperuserPassword);
  const cli = await obtainTemporal({
    path: process.env.PATH,
    cacheHome: cacheHome(process.env),
    toolsFolder: join(projectRoot, 'temporal/tools'),
    signal: AbortSignal.timeout(obtainWithinMilliseconds),
  });
  const namespace = settings.temporalNamespace;
  const { TEMPORAL_PORT: port = 0, TEMPORAL_UI_PORT: uiPort = 0 } = ports;
  const { product, urls, temporalAddress: address } = settings;
  return {
    postgres: postgresSpec(postgres, ports.POSTGRES_PORT ?? 0, superuserUrlOf(prepared)),
    temporal: temporalSpec({
      ...{ cli, folder: layout.temporalFolder, port, uiPort, namespace },
      codecEndpoint: `${urls.api}/codec`,
    }),
    sandbox: sandboxSpec(projectRoot, product, `${urls.sandbox}/sandbox/knobs`),
    api: apiSpec(projectRoot, product, urls.local),
    worker: workerSpec(projectRoot, product, { address, namespace }),
    relay: relaySpec(projectRoot, product),
  };
}
