import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchAttributeNames } from '#contracts/workflows/progress.ts';
import { connect } from '#temporal/client.ts';
import type { TemporalCli } from '../../temporal/obtain.ts';
import { LaunchError } from '../launch-error.ts';
import type { ChildSpec } from '../processes/child-spec.ts';

/** The same as temporal/dynamic-config/development.yaml, which a plain server reads. */
const dynamicConfig = ['matching.enableFairness=true'];
const connectMilliseconds = 2_000;

export interface TemporalServerOptions {
  cli: TemporalCli;
  folder: string;
  port: number;
  uiPort: number;
  /** Where the Web UI has payloads decoded. */
  codecEndpoint: string;
  namespace: string;
}

/** The development server with a file database, as one child of the platform. */
export function temporalSpec(options: TemporalServerOptions): ChildSpec {
  claimFolder(options);
  const { folder, port, uiPort, namespace, codecEndpoint } = options;
  const attributes = Object.values(searchAttributeNames).map((name) => `${name}=Keyword`);
  return {
    name: 'temporal',
    command: options.cli.command,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1'],
      ...['--port', String(port), '--ui-port', String(uiPort)],
      ...['--ui-codec-endpoint', codecEndpoint],
      ...['--db-filename', join(folder, 'temporal.db'), '--namespace', namespace],
      ...attributes.flatMap((attribute) => ['--search-attribute', attribute]),
      ...dynamicConfig.flatMap((value) => ['--dynamic-config-value', value]),
      ...['--log-level', 'warn'],
    ],
    environment: process.env,
    workingDirectory: folder,
    stopSignal: 'SIGTERM',
    // Now and then it misses the signal while it starts; its file survives a kill.
    stopGraceMilliseconds: 8_000,
    readyWithinMilliseconds: 60_000,
    isReady: () => answers(`127.0.0.1:${port}`, namespace),
  };
}

/** The development server does not migrate its file: one of another minor version is refused, not damaged. */
function claimFolder({ cli, folder }: TemporalServerOptions): void {
  const file = join(folder, 'server-version');
  const now = `${cli.server.major}.${cli.server.minor}`;
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : now;
  if (before !== now) {
    throw new LaunchError(
      `The Temporal data in ${folder} is of server ${before}; ${cli.command} is ${cli.server.text}.\n` +
        'Use that version again, or start over with: npm run reset',
    );
  }
  writeFileSync(file, `${now}\n`);
}

async function answers(address: string, namespace: string): Promise<boolean> {
  try {
    const temporal = await connect(address, namespace, null, connectMilliseconds);
    await temporal.close();
    return true;
  } catch {
    // Not yet; why it never comes up stands in its own log.
    return false;
  }
}
