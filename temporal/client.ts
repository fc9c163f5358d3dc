import { Client, Connection, type DataConverter } from '@temporalio/client';

/** A client together with the connection it must give back. */
export interface TemporalClient {
  client: Client;
  /** For what only an operator does: namespaces, search attributes, task queue details. */
  connection: Connection;
  /** Ends the connection; calls still in flight fail. */
  close(): Promise<void>;
}

/** Every call gets this long unless the caller says otherwise: a query without a worker would hang for ever. */
const defaultDeadlineMilliseconds = 10_000;

/**
 * Connects at once, so a wrong address fails at start and not at the first request.
 *
 * @param address host:port of the server
 * @param dataConverter of payloads; null for calls that carry none (namespaces, task queues)
 * @param connectTimeoutMilliseconds how long to try before giving up
 * @throws when no Temporal server answers there in time
 */
export async function connect(
  address: string,
  namespace: string,
  dataConverter: DataConverter | null,
  connectTimeoutMilliseconds = defaultDeadlineMilliseconds,
): Promise<TemporalClient> {
  const connection = await Connection.connect({
    address,
    connectTimeout: connectTimeoutMilliseconds,
  });
  return {
    client: new Client({ connection, namespace, ...(dataConverter && { dataConverter }) }),
    connection,
    close: () => connection.close(),
  };
}

/**
 * Runs the calls made inside `call` under one deadline.
 *
 * @throws ServiceError when it passes, with a cause whose code is `isGrpcDeadline`
 */
export function withDeadline<Result>(
  client: Client,
  call: () => Promise<Result>,
  milliseconds = defaultDeadlineMilliseconds,
): Promise<Result> {
  return client.connection.withDeadline(Date.now() + milliseconds, call);
}

/**
 * True for the gRPC status of a deadline that passed: DEADLINE_EXCEEDED (4) when our clock was first,
 * CANCELLED (1) when the server, which is told the deadline, gave the call up a moment earlier.
 */
export function isGrpcDeadline(code: unknown): boolean {
  return code === 4 || code === 1;
}
