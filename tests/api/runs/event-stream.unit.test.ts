import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import express, { type Response } from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventStream, openEventStream } from '#api/shared/event-stream.ts';

/** Instead of ten seconds. */
const drainMilliseconds = 300;
/** More than the system keeps for both ends, so that most of it waits in the process. */
const backlog = 'x'.repeat(24_000_000);
/** What a slow client reads before it rests; the system frees its own buffers in lumps of about as much. */
const portion = 1_500_000;

let server: ReturnType<typeof createServer>;
let shutdown: AbortController;
/** What the server does with a client that has asked. */
let answer: (response: Response) => Promise<void>;
let client: Socket;

beforeEach(async () => {
  shutdown = new AbortController();
  const app = express().get('/', (_request, response) => answer(response));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  client.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(): Promise<Socket> {
  client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  client.pause();
  await once(client, 'connect');
  client.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  return client;
}

/** A client that has so much unread that the stream waits for it, and whether that ends by cutting it off. */
async function backedUp() {
  const { promise, resolve } = Promise.withResolvers<{ isCutOff: Promise<boolean> }>();
  answer = async (response) => {
    const stream = openEventStream(response, shutdown.signal, drainMilliseconds);
    stream.write(backlog);
    resolve({ isCutOff: stream.drained().then(() => stream.signal.aborted) });
  };
  await ask();
  return promise;
}

describe('a client that left before its stream opened', () => {
  it('is noticed when it opens', async () => {
    const opened = Promise.withResolvers<EventStream>();
    answer = async (response) => {
      client.destroy();
      await once(response, 'close');
      opened.resolve(openEventStream(response, shutdown.signal));
    };
    await ask();
    expect((await opened.promise).signal.aborted).toBe(true);
  });
});

describe('a client with much unread', () => {
  it('is cut off when it reads nothing', async () => {
    const { isCutOff } = await backedUp();
    expect(await isCutOff).toBe(true);
  });

  it('is sent all of it when it reads slowly, however long that takes', async () => {
    const { isCutOff } = await backedUp();
    let sinceRest = 0;
    client.on('data', ({ length }: Buffer) => {
      sinceRest += length;
      if (sinceRest < portion) return;
      sinceRest = 0;
      client.pause();
      setTimeout(() => client.resume(), drainMilliseconds / 4);
    });
    client.resume();
    expect(await isCutOff).toBe(false);
  });
});
