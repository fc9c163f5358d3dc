import { choosePorts } from './ports/choose-ports.ts';
import { type PortVariable, portWishes } from './ports/port-wishes.ts';
import { type PostgresPlace, placePostgres } from './postgres/place.ts';
import { stopOrphanedPostgres } from './postgres/stop-orphan.ts';
import { type PlatformSettings, settle } from './settings.ts';
import type { DataLayout } from './state/data-layout.ts';
import { type DevelopmentSecrets, readOrMakeSecrets } from './state/secrets.ts';
import { stopOrphans } from './state/stop-orphans.ts';

/** What is known before the first process is started. */
export interface Prepared {
  layout: DataLayout;
  secrets: DevelopmentSecrets;
  ports: Partial<Record<PortVariable, number>>;
  settings: PlatformSettings;
  /** Null when DATABASE_URL was given. */
  postgres: PostgresPlace | null;
}

/**
 * Clears away what a killed launcher left, and decides ports, addresses and secrets.
 *
 * @throws LaunchError when ports are busy or PostgreSQL cannot run here
 */
export async function prepare(
  layout: DataLayout,
  environment: NodeJS.ProcessEnv,
  isNextPortAllowed: boolean,
  say: (line: string) => void,
): Promise<Prepared> {
  const stopped = await stopOrphans(layout.platformFile);
  const postgres = environment.DATABASE_URL ? null : placePostgres(layout.postgres);
  if (postgres && (await stopOrphanedPostgres(postgres.data))) stopped.push('postgres');
  if (stopped.length > 0) say(`Stopped what a killed launcher had left: ${stopped.join(', ')}`);
  const secrets = readOrMakeSecrets(layout.secretsFile);
  const host = environment.HOST || '127.0.0.1';
  const ports = await choosePorts(portWishes(environment), host, isNextPortAllowed);
  const settings = settle(environment, ports, layout, secrets);
  return { layout, secrets, ports, settings, postgres };
}
