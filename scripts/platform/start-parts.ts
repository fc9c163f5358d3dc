import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { cacheHome } from '../temporal/cache.ts';
import { obtainTemporal } from '../temporal/obtain.ts';
import { embeddedSuperuserUrl } from './postgres/database-urls.ts';
import { initialisePostgres } from './postgres/initialise.ts';
import { postgresSpec } from './postgres/postgres-spec.ts';
import { prepareDatabase } from './postgres/prepare-database.ts';
import type { Prepared } from './prepare.ts';
import type { ChildSpec } from './processes/child-spec.ts';
import type { Supervisor } from './processes/supervisor.ts';
import { projectRoot } from './project-root.ts';
import { runMigrations } from './run-migrations.ts';
import { apiSpec, relaySpec, sandboxSpec, workerSpec } from './servers/product-specs.ts';
import { temporalSpec } from './servers/temporal-spec.ts';

/** PostgreSQL, Temporal and the sandbox, each unless it was given from outside; then schema and namespace. */
export async function startServers(
  prepared: Prepared,
  supervisor: Supervisor,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const { settings } = prepared;
  const specs = [
    ...(await temporalSpecs(prepared, environment, signal)),
    ...postgresSpecs(prepared),
    sandboxSpec(projectRoot, settings.product, settings.urls.sandbox),
  ];
  signal.throwIfAborted();
  await supervisor.start(...specs);
  await Promise.all([prepareNamespace(prepared), prepareSchema(prepared)]);
  signal.throwIfAborted();
}

/** Our own processes, which need all the servers. */
export async function startProduct({ settings }: Prepared, supervisor: Supervisor): Promise<void> {
  const temporal = { address: settings.temporalAddress, namespace: settings.temporalNamespace };
  await supervisor.start(
    relaySpec(projectRoot, settings.product),
    workerSpec(projectRoot, settings.product, temporal),
    apiSpec(projectRoot, settings.product, settings.urls.local),
  );
}

function postgresSpecs({ postgres, ports, secrets }: Prepared): ChildSpec[] {
  if (!postgres || ports.POSTGRES_PORT === undefined) return [];
  initialisePostgres(postgres, secrets.databaseSuperuserPassword);
  const superuserUrl = embeddedSuperuserUrl(ports.POSTGRES_PORT, secrets);
  return [postgresSpec(postgres, ports.POSTGRES_PORT, superuserUrl)];
}

async function temporalSpecs(
  { ports, layout, settings }: Prepared,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<ChildSpec[]> {
  const { TEMPORAL_PORT: port, TEMPORAL_UI_PORT: uiPort } = ports;
  if (port === undefined || uiPort === undefined) return [];
  const cli = await obtainTemporal({
    path: environment.PATH,
    cacheHome: cacheHome(environment),
    toolsFolder: `${projectRoot}/temporal/tools`,
    signal,
  });
  const namespace = settings.temporalNamespace;
  const codecEndpoint = `${settings.urls.api}/codec`;
  const folder = layout.temporalFolder;
  return [temporalSpec({ cli, folder, port, uiPort, namespace, codecEndpoint })];
}

async function prepareNamespace({ settings }: Prepared): Promise<void> {
  const temporal = await connect(settings.temporalAddress, settings.temporalNamespace, null);
  try {
    await ensureNamespace(temporal.connection, settings.temporalNamespace);
  } finally {
    await temporal.close();
  }
}

async function prepareSchema(prepared: Prepared): Promise<void> {
  const { postgres, ports, secrets, settings, layout } = prepared;
  if (postgres && ports.POSTGRES_PORT !== undefined) {
    await prepareDatabase(embeddedSuperuserUrl(ports.POSTGRES_PORT, secrets), settings.databases);
  }
  await runMigrations(settings.product, layout.logs);
}
