import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type ErrorRequestHandler } from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { sendCsv } from '#api/shared/csv/send-csv.ts';

let server: Server;

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A server that answers everything with these lines, and what it has failed with. */
async function serve(lines: () => Readable) {
  const failures: unknown[] = [];
  const note: ErrorRequestHandler = (error, _request, response, _next) => {
    failures.push(error);
    response.destroy();
  };
  const app = express();
  app.get('/', (asked, response) => sendCsv(lines(), 'file.csv', { request: asked, response }));
  app.use(note);
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, failures };
}

/** At most two seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < 100 && !isSo(); look += 1) await wait(20);
}

const line = 'a,b\r\n'.repeat(10_000);

describe('a CSV file on its way', () => {
  it('that fails in its middle is not taken for a whole one', async () => {
    const { url, failures } = await serve(() =>
      Readable.from(
        (async function* () {
          yield 'keyword\r\n';
          await wait(20);
          throw new Error('The database is gone');
        })(),
      ),
    );
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
    await until(() => failures.length > 0);
    expect(failures).toEqual([new Error('The database is gone')]);
  });

  it('is made no faster than it is read, and no further when the reader leaves', async () => {
    let made = 0;
    let isOver = false;
    const { url, failures } = await serve(() =>
      Readable.from(
        (async function* () {
          try {
            for (; made < 10_000; made += 1) yield line;
          } finally {
            isOver = true;
          }
        })(),
      ),
    );
    const asked = request(url).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.pause();
    // Until the buffers between here and there are full, and for a while after that.
    let before = -1;
    for (let look = 0; look < 100 && before !== made; look += 1) {
      before = made;
      await wait(100);
    }
    expect(made).toBe(before);
    expect(made).toBeLessThan(10_000);
    asked.destroy();
    await until(() => isOver);
    expect(isOver).toBe(true);
    expect(failures).toEqual([]);
  });
});
