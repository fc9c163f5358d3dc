import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Delivered, OutboxDelivery } from '#contracts/system/outbox.ts';
import { claimOutboxMessages, markDelivered, markFailed } from '#entities/system/outbox.ts';
import { withDeadline } from '#temporal/client.ts';
import { deliver } from '#temporal/deliver.ts';
import { isUnkeepable, keepSchedule } from './keep-schedule.ts';

/** Notifications wake the relay; this finds what was announced while nobody listened. */
const pollMilliseconds = 1000;
const batchSize = 50;
const closeWithinMilliseconds = 2000;

/**
 * A schedule that Temporal will not have is tried for half a minute, as long as a server may not know its own search
 * attributes yet, and then dead: nothing is lost, since the message only says that a row is to be looked at. The keeper
 * looks at it hourly, and a change of the row sends another one.
 */
const attemptsOfRefused = 5;

interface RelayOptions {
  /** Works as the system role: the outbox is of all tenants. */
  orm: MikroORM;
  /** For the one connection that listens. */
  databaseUrl: string;
  client: Client;
  logger: Logger;
}

export interface Relay {
  /** Stops after the batch in hand. */
  close(): Promise<void>;
}

/**
 * Carries committed starts, signals, cancels and changes of schedules to Temporal until they have arrived. Any number of relays
 * may run: each claims its own messages under a lease.
 */
export async function createRelay(options: RelayOptions): Promise<Relay> {
  const state = { closing: false, wake: () => {} };
  const listener = await listen(options, () => state.wake());
  const loop = run(options, state);
  return {
    async close() {
      state.closing = true;
      state.wake();
      await loop;
      await listener.close();
    },
  };
}

async function run(
  options: RelayOptions,
  state: { closing: boolean; wake: () => void },
): Promise<void> {
  while (!state.closing) {
    const delivered = await deliverDue(options);
    if (delivered === batchSize) continue;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds);
      state.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** One batch; a database that is away is waited for, not died of. */
async function deliverDue(options: RelayOptions): Promise<number> {
  const { orm, logger } = options;
  try {
    const em = orm.em.fork();
    const messages = await em.transactional((transaction) =>
      claimOutboxMessages(transaction, batchSize),
    );
    for (const message of messages) {
      try {
        await markDelivered(em, message, await carry(options, message));
      } catch (error) {
        logger.warn(
          { err: error, workflowId: message.workflowId, kind: message.kind },
          'message not delivered, will be tried again',
        );
        await markFailed(em, message.id, reasonOf(error), attemptsOf(error));
      }
    }
    return messages.length;
  } catch (error) {
    logger.error({ err: error }, 'outbox cannot be read');
    return 0;
  }
}

/** With what the server itself said, where the client only says what it was about. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/** How often a message is tried; undefined: as often as any. */
function attemptsOf(error: unknown): number | undefined {
  return isUnkeepable(error) ? attemptsOfRefused : undefined;
}

async function carry({ orm, client }: RelayOptions, message: OutboxDelivery): Promise<Delivered> {
  if (message.kind !== 'schedule') return withDeadline(client, () => deliver(client, message));
  await keepSchedule(orm, client, message.payload.scheduleId);
  return { temporalRunId: null };
}

/** A connection of its own, made anew when it breaks: polling covers the gap. */
async function listen(
  { databaseUrl, logger }: RelayOptions,
  onNotice: () => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client = await connect();
  async function connect(): Promise<pg.Client> {
    const connection = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'igny8-relay-listen',
    });
    connection.on('notification', onNotice);
    connection.on('error', (error) => {
      if (closed) return;
      logger.warn({ err: error }, 'lost the notification connection, reconnecting');
      setTimeout(() => void reconnect(), pollMilliseconds);
    });
    await connection.connect();
    await connection.query('listen igny8_outbox');
    return connection;
  }
  async function reconnect(): Promise<void> {
    try {
      if (!closed) client = await connect();
    } catch {
      if (!closed) setTimeout(() => void reconnect(), pollMilliseconds);
    }
  }
  return {
    async close() {
      closed = true;
      // A connection whose server has gone may never answer its own end.
      await Promise.race([client.end().catch(() => undefined), wait(closeWithinMilliseconds)]);
    },
  };
}
