import { prepare } from './prepare.ts';
import type { ChildEvent } from './processes/child-spec.ts';
import { Supervisor } from './processes/supervisor.ts';
import { projectRoot } from './project-root.ts';
import type { PlatformSettings } from './settings.ts';
import { startProduct, startServers } from './start-parts.ts';
import { type DataLayout, layOut } from './state/data-layout.ts';
import { lockLauncher } from './state/launcher-lock.ts';
import { PlatformRecord } from './state/platform-record.ts';

export interface StartOptions {
  environment: NodeJS.ProcessEnv;
  /** Take the next free port instead of a busy one. */
  isNextPortAllowed: boolean;
  /** Aborted when the person wants to stop. */
  signal: AbortSignal;
  say: (line: string) => void;
  onEvent: (event: ChildEvent) => void;
}

/** A platform that runs. */
export interface Platform {
  settings: PlatformSettings;
  layout: DataLayout;
  /** Stops everything in reverse order; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts everything: PostgreSQL, Temporal and sandbox; then migrations; then relay, worker and API.
 *
 * @throws LaunchError when a part cannot be had; nothing is left running then
 */
export async function startPlatform(options: StartOptions): Promise<Platform> {
  const layout = layOut(projectRoot, options.environment.DATA_DIR || '.data');
  const unlock = lockLauncher(layout.lockFile);
  const record = new PlatformRecord(layout.platformFile);
  const supervisor = new Supervisor(layout.logs, (event) => {
    record.update(supervisor.groups);
    options.onEvent(event);
  });
  const stop = async () => {
    await supervisor.stop();
    record.remove();
    unlock();
  };
  // Waiting for a part to be ready ends when the part is stopped.
  options.signal.addEventListener('abort', () => void supervisor.stop(), { once: true });
  try {
    const prepared = await prepare(
      layout,
      options.environment,
      options.isNextPortAllowed,
      options.say,
    );
    record.describe(prepared.ports, prepared.settings.urls);
    await startServers(prepared, supervisor, options.environment, options.signal);
    await startProduct(prepared, supervisor);
    record.markReady(true);
    return { settings: prepared.settings, layout, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
