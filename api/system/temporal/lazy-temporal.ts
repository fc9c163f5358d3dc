import type { Client, DataConverter } from '@temporalio/client';
import type { TemporalProbe } from '#api/shared/dependencies.ts';
import { connect, type TemporalClient, withDeadline } from '#temporal/client.ts';
import { countWorkers, readBacklogs } from './task-queue-states.ts';

/** Whoever waits for a health answer waits no longer than this. */
const probeMilliseconds = 2500;

export interface LazyTemporal extends TemporalProbe {
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
  let connecting: Promise<TemporalClient> | undefined;
  const client = async () => {
    connecting ??= connect(address, namespace, dataConverter, probeMilliseconds);
    try {
      return (await connecting).client;
    } catch (error) {
      connecting = undefined;
      throw error;
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
    countPollers: () => asking((connected) => countWorkers(connected, namespace)),
    readBacklogs: () => asking((connected) => readBacklogs(connected, namespace)),
    async close() {
      const connected = await connecting?.catch(() => undefined);
      await connected?.close();
    },
  };
}
