import type { DatabaseUrls } from '#scripts/platform/postgres/database-urls.ts';
import type { TemporalServer } from '../harness/measure.ts';
import { startDatabase } from './throwaway-database.ts';
import { startTemporal } from './throwaway-temporal.ts';

/** Starts each server when it is first asked for; `stack` gives them back. */
export function createServers(stack: AsyncDisposableStack, signal: AbortSignal) {
  let database: Promise<DatabaseUrls> | undefined;
  let temporal: Promise<TemporalServer> | undefined;
  return {
    database(): Promise<DatabaseUrls> {
      database ??= startDatabase().then(({ urls, stop }) => {
        stack.defer(stop);
        return urls;
      });
      return database;
    },
    temporal(): Promise<TemporalServer> {
      temporal ??= startTemporal(signal).then(({ server, stop }) => {
        stack.defer(stop);
        return server;
      });
      return temporal;
    },
  };
}
