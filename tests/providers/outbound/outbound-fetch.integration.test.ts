import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  BlockedAddress,
  BodyTooLarge,
  OutboundTimeout,
} from '#providers/outbound/outbound-error.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { startLocalServer } from './local-server.ts';

const get = () => ({ method: 'GET', headers: {}, signal: new AbortController().signal });

describe('names', () => {
  it.each(['localhost', 'localhost.', 'sub.localhost'])(
    'that mean this machine are refused when they are resolved: %s',
    async (name) => {
      await using server = await startLocalServer((_request, response) => response.end('secret'));
      const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort] });
      const answer = fetch(`http://${name}:${server.port}/`, get());
      // A machine whose resolver does not know the name cannot be reached by it either.
      await expect(answer).rejects.toSatisfy(
        (error: Error & { code?: string }) =>
          error instanceof BlockedAddress ||
          error.code === 'ENOTFOUND' ||
          error.code === 'EAI_AGAIN',
      );
      expect(server.seen).toEqual([]);
    },
  );

  it('that mean this machine are refused as such: localhost', async () => {
    await using server = await startLocalServer((_request, response) => response.end('secret'));
    const answer = createOutboundFetch({ allowedHosts: [] })(
      `http://localhost:${server.port}/`,
      get(),
    );
    await expect(answer).rejects.toBeInstanceOf(BlockedAddress);
    expect(server.seen).toEqual([]);
  });

  it('on the list of the deployment are reached, upper or lower case', async () => {
    await using server = await startLocalServer((_request, response) => response.end('hello'));
    const fetch = createOutboundFetch({ allowedHosts: [`LocalHost:${server.port}`] });
    const answer = await fetch(`http://localhost:${server.port}/a`, get());
    expect(answer.body.toString()).toBe('hello');
  });
});

describe('private addresses', () => {
  it('are not reached: nothing is sent', async () => {
    await using server = await startLocalServer((_request, response) => response.end('secret'));
    const fetch = createOutboundFetch({ allowedHosts: ['127.0.0.1:1'] });
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]']) {
      const answer = fetch(`http://${host}:${server.port}/`, get());
      await expect(answer).rejects.toBeInstanceOf(BlockedAddress);
    }
    expect(server.seen).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is answered and not followed', async (status) => {
    await using server = await startLocalServer((_request, response) => {
      response.writeHead(status, { location: 'http://169.254.169.254/latest/' }).end();
    });
    const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort] });
    const answer = await fetch(`http://${server.hostAndPort}/start`, {
      ...get(),
      method: 'POST',
      body: 'x',
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('location')).toBe('http://169.254.169.254/latest/');
    expect(server.seen).toEqual(['POST /start']);
  });
});

describe('size', () => {
  const limit = 10_000;
  it.each([
    ['said to be too large', { 'content-length': String(limit + 1) }, Buffer.alloc(limit + 1)],
    ['without a length', { 'transfer-encoding': 'chunked' }, Buffer.alloc(limit + 1)],
    [
      'that unfolds to more than it weighs',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(100 * limit)),
    ],
  ])('an answer %s is given up', async (_what, headers, body) => {
    await using server = await startLocalServer((_request, response) => {
      response.writeHead(200, headers).end(body);
    });
    const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort], maximumBytes: limit });
    const answer = fetch(`http://${server.hostAndPort}/`, get());
    await expect(answer).rejects.toBeInstanceOf(BodyTooLarge);
  });

  it('an answer of exactly the limit is taken', async () => {
    await using server = await startLocalServer((_request, response) => {
      response.end(Buffer.alloc(limit, 'a'));
    });
    const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort], maximumBytes: limit });
    const { body } = await fetch(`http://${server.hostAndPort}/`, get());
    expect(body).toHaveLength(limit);
  });
});

describe('time', () => {
  it.each(['no answer at all', 'a body that never ends'])('%s ends at the limit', async (what) => {
    await using server = await startLocalServer((_request, response) => {
      if (what === 'a body that never ends') response.writeHead(200).write('begin');
    });
    const options = { allowedHosts: [server.hostAndPort], timeoutMilliseconds: 200 };
    const answer = createOutboundFetch(options)(`http://${server.hostAndPort}/`, get());
    await expect(answer).rejects.toBeInstanceOf(OutboundTimeout);
  });

  it("the caller's abort ends the exchange with the caller's own reason", async () => {
    await using server = await startLocalServer(() => undefined);
    const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort] });
    const controller = new AbortController();
    const reason = new Error('the run was cancelled');
    const answer = fetch(`http://${server.hostAndPort}/`, { ...get(), signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(answer).rejects.toBe(reason);
  });
});

it('a machine that does not listen is named by the network, not by the library', async () => {
  const server = await startLocalServer(() => undefined);
  await server[Symbol.asyncDispose]();
  const fetch = createOutboundFetch({ allowedHosts: [server.hostAndPort] });
  const answer = fetch(`http://${server.hostAndPort}/`, get());
  await expect(answer).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
