import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerClientErrors } from '#api/shared/answer-client-errors.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let server: Server;
let port: number;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  server = createServer(api.app).listen(0, '127.0.0.1');
  answerClientErrors(server);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

/** Sends bytes as they are, as no well-behaved client would. */
async function post(body: Buffer | string, headers: Record<string, string> = {}) {
  const sent = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/v1/auth/sites/',
    headers: {
      authorization: `Bearer ${tenant.access}`,
      'content-type': 'application/json',
      ...headers,
    },
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, body: JSON.parse(await text(answer)) };
}

/** What a socket answers to text that is no request. */
async function speak(words: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(words);
  return text(socket);
}

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('bodies that are none', () => {
  const refusals: [string, number, Buffer | string, Record<string, string>][] = [
    ['malformed JSON', 400, '{"name":', {}],
    ['bytes that are no UTF-8', 400, Buffer.from([0x22, 0xc3, 0x28, 0x22]), {}],
    ['UTF-8 cut in the middle', 400, Buffer.from('{"name":"é"}').subarray(0, 10), {}],
    ['a null character', 400, '{"name":"a\\u0000b"}', {}],
    ['a null character in a field name', 400, '{"na\\u0000me":"a"}', {}],
    ['half a surrogate pair', 400, '{"name":"\\ud800"}', {}],
    ['an array', 400, '["name"]', {}],
    ['a number', 400, '17', {}],
    ['null', 400, 'null', {}],
    ['a number beyond every number', 400, '{"name":1e999}', {}],
    ['a field nobody declared', 400, '{"name":"a","surprise":1}', {}],
    ['a prototype', 400, '{"name":"a","__proto__":{"admin":true}}', {}],
    ['deep nesting', 400, deep(40), {}],
    ['nesting as deep as the limit of bytes allows', 400, deep(150_000), {}],
    ['the same in a field that is ignored', 400, `{"name":"a","id":${deep(150_000)}}`, {}],
    ['too many bytes', 413, `{"name":"${'x'.repeat(1_100_000)}"}`, {}],
    [
      'too many bytes once unpacked',
      413,
      gzipSync('x'.repeat(5_000_000)),
      { 'content-encoding': 'gzip' },
    ],
    ['a broken archive', 400, 'no archive', { 'content-encoding': 'gzip' }],
    ['an unknown encoding', 415, '{}', { 'content-encoding': 'snappy' }],
    ['another media type', 415, 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a media type that is none', 415, '{}', { 'content-type': 'json' }],
    [
      'another character set',
      415,
      Buffer.from('{}', 'utf16le'),
      { 'content-type': 'application/json; charset=utf-16' },
    ],
    [
      'an unknown character set',
      415,
      '{}',
      { 'content-type': 'application/json; charset=klingon' },
    ],
  ];

  it.each(refusals)('%s: %i', async (_name, status, body, headers) => {
    for (const extra of [{}, { 'idempotency-key': 'the-same-key' }] as Record<string, string>[]) {
      const answer = await post(body, { ...headers, ...extra });
      expect({ status: answer.status, success: answer.body.success }).toEqual({
        status,
        success: false,
      });
      expect(answer.body.request_id).toBeTruthy();
    }
  });

  it('an archive that is one is read', async () => {
    const packed = gzipSync(JSON.stringify({ name: 'Packed' }));
    expect((await post(packed, { 'content-encoding': 'gzip' })).status).toBe(201);
  });
});

describe('what is no request', () => {
  it.each([
    ['an old request that names no host', 400, 'GET /api/v1/system/ping/ HTTP/1.0\r\n\r\n'],
    ['the same for the metrics', 403, 'GET /metrics HTTP/1.0\r\n\r\n'],
    ['no HTTP', 400, 'good morning\r\n\r\n'],
    [
      'a length that is none',
      400,
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: much\r\n\r\n',
    ],
    [
      'headers without end',
      431,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
    ],
  ])('%s: %i, in the envelope', async (_name, status, words) => {
    const answer = await speak(words);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('content-type: application/json');
    expect(JSON.parse(body)).toMatchObject({ success: false, request_id: expect.any(String) });
  });
});
