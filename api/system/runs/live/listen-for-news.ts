import pg from 'pg';
import type { Logger } from 'pino';

/** Raised by the database when a transaction with events commits; the payload is the account. */
const channel = 'igny8_account_events';

const reconnectMilliseconds = 1000;

interface Listening {
  /** Connects unless it is connected; resolves when it listens, or at once where that has to be waited for. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

/**
 * One dedicated connection a process that LISTENs: never one of a pool, whose connections change hands. It
 * comes back after a loss; `onReturn` is called then, since what happened meanwhile was not announced.
 */
export function listenForNews(
  connectionString: string,
  logger: Logger,
  { onNews, onReturn }: { onNews(accountId: string): void; onReturn(): void },
): Listening {
  let client: pg.Client | undefined;
  let listening: Promise<void> = Promise.resolve();
  let reconnecting: NodeJS.Timeout | undefined;
  let isClosed = false;

  const lost = (error: Error, which: pg.Client) => {
    if (isClosed || client !== which) return;
    client = undefined;
    logger.warn({ err: error }, 'run events: connection lost');
    reconnecting = setTimeout(() => void begin(), reconnectMilliseconds);
  };
  const connect = async (fresh: pg.Client) => {
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      onReturn();
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)), fresh);
    }
  };
  const begin = (): Promise<void> => {
    if (isClosed || client) return listening;
    const fresh = new pg.Client({ connectionString, application_name: 'igny8-run-events' });
    client = fresh;
    fresh.on('error', (error) => lost(error, fresh));
    fresh.on('end', () => lost(new Error('connection ended'), fresh));
    fresh.on('notification', ({ payload }) => {
      if (payload) onNews(payload);
    });
    listening = connect(fresh);
    return listening;
  };
  return {
    begin,
    async close() {
      isClosed = true;
      clearTimeout(reconnecting);
      await client?.end();
    },
  };
}
