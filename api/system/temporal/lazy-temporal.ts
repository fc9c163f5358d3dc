import type { Client, DataConverter } from '@temporalio/client';
import type { TemporalProbe } from '#api/shared/dependencies.ts';
import { unavailable } from '#contracts/shared/app-error.ts';
import { connect, type TemporalClient, withDeadline } from '#temporal/client.ts';
import { LivingWorkers } from './living-workers.ts';
import { countWorkers, readBacklogs } from './task-queue-states.ts';

/** Whoever waits for a health answer waits no longer than this. */
const probeMilliseconds = 2500;

export interface LazyTemporal extends TemporalProbe {
  /** @throws AppError `unavailable` when Temporal does not answer */
  client(): Promise<Client>;
  close(): Promise<void>;
}

/**
 * A connection made when it is first needed, and made anew when that failed: the API starts and serves
 * what needs no Temporal while Temporal is away.
 */
export function createLazyTemporal(
  address: string,
  namespace: string,
  dataConverter: DataConverter,
): LazyTemporal {
  const workers = new LivingWorkers();
  let connecting: Promise<TemporalClient> | undefined;
  const client = async () => {
    connecting ??= connect(address, namespace, dataConverter, probeMilliseconds);
    try {
      return (await connecting).client;
    } catch (error) {
      connecting = undefined;
      // The SDK's own error has neither code nor cause to know it by.
      throw unavailable(error);
    }
  };
  const asking = async <Result>(ask: (connected: Client) => Promise<Result>) => {
    const connected = await client();
    return withDeadline(connected, () => ask(connected), probeMilliseconds);
  };
  return {
    client,
    async ping() {
      await asking((connected) => connected.workflowService.getSystemInfo({}));
    },
    countPollers: () => asking((connected) => countWorkers(connected, namespace, workers)),
    readBacklogs: () => asking((connected) => readBacklogs(connected, namespace)),
    async close() {
      const connected = await connecting?.catch(() => undefined);
      await connected?.close();
    },
  };
}
