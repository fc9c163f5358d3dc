import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRunEventFeed } from '#api/system/runs/run-event-feed.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { startInstance } from './setup/instance.ts';
import { type ListeningApi, listenToTestApi } from './setup/listening-api.ts';
import { readStream } from './setup/read-stream.ts';
import { startRun } from './setup/start-run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';

let api: ListeningApi;
let tenant: Tenant;
let runId: string;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  runId = await startRun(tenant);
});

const happen = (data: Record<string, unknown>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    appendRunEvent(em, tenant.accountId, runId, 'progress', data),
  );

const bearer = () => `Bearer ${tenant.access}`;
const open = (baseUrl = api.baseUrl, lastEventId?: string) =>
  readStream(`${baseUrl}/api/v1/runs/events/`, bearer(), lastEventId);

/** A client that has asked for the stream and reads nothing of it. */
async function lazyClient({ port } = new URL(api.baseUrl)) {
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.pause();
  socket.on('error', () => undefined);
  const lines = ['GET /api/v1/runs/events/ HTTP/1.1', `Host: 127.0.0.1:${port}`];
  socket.write(`${[...lines, `Authorization: ${bearer()}`].join('\r\n')}\r\n\r\n`);
  return socket;
}

const pending = () => Promise.withResolvers<void>();

describe('a client that does not read', () => {
  it('holds nobody up: who reads, and who comes back, misses nothing', {
    timeout: 60_000,
  }, async () => {
    const lazy = await lazyClient();
    const reader = await open();
    const { id } = await reader.until(() => true);
    // Twenty megabytes: more than the system keeps for both ends.
    const count = 50;
    const reading = reader.until(({ data }) => data.percent === count);
    const large = 'x'.repeat(400_000);
    for (let percent = 1; percent <= count; percent += 1) await happen({ percent, large });
    await reading;
    lazy.destroy();
    const back = await open(api.baseUrl, String(id));
    await back.until(({ data }) => data.percent === count);
    for (const { events } of [reader, back]) {
      const percents = events.flatMap(({ data }) => (data.percent ? [data.percent] : []));
      expect(percents).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
    await reader.close();
    await back.close();
  });
});

describe('a client that leaves while the door is asking', () => {
  it('keeps no seat: its stream is over when it opens', async () => {
    const { authentication, runEvents } = api.dependencies;
    const [asked, left, entered] = [pending(), pending(), pending()];
    const { app } = startInstance(api, {
      authentication: {
        ...authentication,
        async identify(request, response) {
          response.once('close', left.resolve);
          asked.resolve();
          await left.promise;
          return authentication.identify(request, response);
        },
      },
      runEvents: {
        ...runEvents,
        enter(...who) {
          entered.resolve();
          return runEvents.enter(...who);
        },
      },
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = await lazyClient(new URL(`http://127.0.0.1:${port}`));
    await asked.promise;
    client.destroy();
    await entered.promise;
    await expect.poll(() => runEvents.countListeners()).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a second process of the API', () => {
  it('streams what the first one writes, and ends its streams when it closes', async () => {
    const { orm } = api.dependencies;
    const runEvents = createRunEventFeed({
      orm,
      databaseUrl: api.appUrl,
      logger: pino({ level: 'silent' }),
    });
    const shutdown = new AbortController();
    const { app } = startInstance(api, { runEvents, shutdown: shutdown.signal });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [here, there] = [await open(), await open(`http://127.0.0.1:${port}`)];
    await here.until(() => true);
    await there.until(() => true);
    for (const percent of [10, 20, 30]) await happen({ percent });
    for (const stream of [here, there]) {
      await stream.until(({ data }) => data.percent === 30);
      const percents = stream.events.flatMap(({ data }) => (data.percent ? [data.percent] : []));
      expect(percents).toEqual([10, 20, 30]);
    }
    shutdown.abort();
    await there.rest();
    await happen({ percent: 40 });
    await here.until(({ data }) => data.percent === 40);
    await here.close();
    await runEvents.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
