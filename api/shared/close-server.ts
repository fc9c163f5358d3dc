import type { Server } from 'node:http';

/** Requests that take longer than this are cut off: the process must end before it is killed. */
const patienceMilliseconds = 10_000;

/** A connection becomes idle when its last answer is sent, which may be after the closing began. */
const sweepMilliseconds = 100;

/** Stops listening and waits for the requests that run; connections that only wait are closed. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
  const limit = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}
