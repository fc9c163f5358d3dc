import type { Server } from 'node:http';

/** Requests that take longer than this are cut off: the process must end before it is killed. */
const patienceMilliseconds = 10_000;

/** Stops listening and waits for the requests that run; connections that only wait are closed at once. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  await closed;
  clearTimeout(timer);
}
