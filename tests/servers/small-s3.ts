import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

interface Stored {
  bytes: Buffer;
  mime: string;
}

/** How the next requests fail instead of being answered. */
export interface S3Fault {
  status: number;
  code: string;
}

export interface SmallS3 {
  /** `http://127.0.0.1:port` */
  url: string;
  bucket: string;
  objects: Map<string, Stored>;
  /** Answered to every request while it is set. */
  fault: S3Fault | null;
  close(): Promise<void>;
}

function refuse(response: ServerResponse, { status, code }: S3Fault): void {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
}

function read(request: IncomingMessage, response: ServerResponse, { bytes, mime }: Stored): void {
  const asked = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const [start, end] = asked ? [Number(asked[1]), Number(asked[2])] : [0, bytes.length - 1];
  const part = bytes.subarray(start, end + 1);
  response.writeHead(asked ? 206 : 200, {
    'content-type': mime,
    'content-length': part.length,
    ...(asked && { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
  });
  response.end(part);
}

/**
 * As much of S3 as one bucket of objects needs, in memory: put, get in whole and in part, delete. It checks
 * that requests are signed (Signature Version 4), not by which key.
 */
export async function startSmallS3(): Promise<SmallS3> {
  const bucket = 'pictures';
  const objects = new Map<string, Stored>();
  const state: Pick<SmallS3, 'fault'> = { fault: null };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const { pathname } = new URL(request.url ?? '/', 'http://s3');
    const [, name, ...rest] = pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const isSigned = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=');
    if (state.fault) return refuse(response, state.fault);
    if (!isSigned) return refuse(response, { status: 403, code: 'AccessDenied' });
    if (name !== bucket) return refuse(response, { status: 404, code: 'NoSuchBucket' });
    const found = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, { bytes: body, mime: request.headers['content-type'] ?? '' });
      response.writeHead(200, { etag: '"made"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (found) read(request, response, found);
    else refuse(response, { status: 404, code: 'NoSuchKey' });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    bucket,
    objects,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
