import { resolve } from 'node:path';
import { LaunchError } from '../platform/launch-error.ts';
import { startPlatform } from '../platform/platform.ts';
import { isAlive } from '../platform/processes/identity.ts';
import { projectRoot } from '../platform/project-root.ts';
import { type RunningPlatform, readPlatformFile } from '../platform/state/platform-file.ts';
import { describeEvent } from '../platform/tell.ts';

/** A platform the demo may use. */
export interface DemoPlatform {
  /** Started by us, so to be stopped by us. */
  isOurs: boolean;
  logFolder: string;
  /** Its present state; pids change when a process was started again. */
  running(): RunningPlatform;
  release(): Promise<void>;
}

export interface AttachOptions {
  signal: AbortSignal;
  isNextPortAllowed: boolean;
  /** A real destination on a private address has to be allowed when the platform starts. */
  destinationUrl: string | undefined;
}

/** Uses the platform that runs on this data folder, else starts one. */
export async function attachOrStart(options: AttachOptions): Promise<DemoPlatform> {
  const dataFolder = resolve(projectRoot, process.env.DATA_DIR || '.data');
  const platformFile = resolve(dataFolder, 'platform.json');
  const logFolder = resolve(dataFolder, 'logs');
  const running = () => {
    const platform = readPlatformFile(platformFile);
    if (!platform) throw new LaunchError('The platform has stopped.');
    return platform;
  };
  const present = readPlatformFile(platformFile);
  if (present && isAlive(present.launcher)) {
    if (!present.isReady)
      throw new LaunchError('The platform is still starting; try again when it is up.');
    console.log(
      `Using the platform that runs at ${present.urls.api} (process ${present.launcher.pid}).`,
    );
    return { isOurs: false, logFolder, running, release: () => Promise.resolve() };
  }
  console.log('Starting the platform …');
  const platform = await startPlatform({
    environment: withAllowedHost(process.env, options.destinationUrl),
    isNextPortAllowed: options.isNextPortAllowed,
    signal: options.signal,
    say: console.log,
    onEvent: describeEvent,
  });
  options.signal.addEventListener('abort', () => void platform.stop());
  return { isOurs: true, logFolder, running, release: platform.stop };
}

function withAllowedHost(
  environment: NodeJS.ProcessEnv,
  url: string | undefined,
): NodeJS.ProcessEnv {
  if (!url) return environment;
  const hosts = [environment.OUTBOUND_ALLOWED_HOSTS, hostAndPort(url)];
  return { ...environment, OUTBOUND_ALLOWED_HOSTS: hosts.filter(Boolean).join(',') };
}

function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
