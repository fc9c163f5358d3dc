import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * The baseline of the event measures: LISTEN, and what is announced is written to whoever asked for that run.
 * No rights, no order, no replay, nothing stored.
 */
const { DATABASE_URL, PORT } = process.env;
const listeners = new Map<string, Set<ServerResponse>>();

const client = new pg.Client({ connectionString: DATABASE_URL });
await client.connect();
await client.query('listen bench_events');
client.on('notification', ({ payload = '{}' }) => {
  const { run } = JSON.parse(payload) as { run: string };
  for (const response of listeners.get(run) ?? []) response.write(`data: ${payload}\n\n`);
});

const server = createServer((request, response) => {
  const run = request.url?.slice(1) ?? '';
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if (run === '') {
    response.end();
    return;
  }
  response.flushHeaders();
  const own = listeners.get(run) ?? new Set();
  listeners.set(run, own.add(response));
  response.on('close', () => own.delete(response));
});
server.listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void client.end());
});
