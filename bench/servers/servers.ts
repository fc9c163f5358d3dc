import type { DatabaseUrls } from '#scripts/platform/postgres/database-urls.ts';
import { startDatabase } from './throwaway-database.ts';
import { startTemporal } from './throwaway-temporal.ts';

/** Starts each server when it is first asked for; `stack` gives them back. */
export function createServers(stack: AsyncDisposableStack, signal: AbortSignal) {
  let database: Promise<DatabaseUrls> | undefined;
  let temporal: Promise<string> | undefined;
  return {
    database(): Promise<DatabaseUrls> {
      database ??= startDatabase().then(({ urls, stop }) => {
        stack.defer(stop);
        return urls;
      });
      return database;
    },
    temporalAddress(): Promise<string> {
      temporal ??= startTemporal(signal).then(({ address, stop }) => {
        stack.defer(stop);
        return address;
      });
      return temporal;
    },
  };
}
