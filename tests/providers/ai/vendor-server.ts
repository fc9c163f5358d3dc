import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface VendorCall {
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

type Behaviour = (response: ServerResponse) => void;

interface VendorServer extends AsyncDisposable {
  /** The API's base, as it is configured: `http://127.0.0.1:<port>/v1`. */
  baseUrl: string;
  origin: string;
  /** What was asked of it so far. */
  calls: VendorCall[];
}

/** A vendor on a free port of this machine that behaves the same towards every request. */
export async function startVendorServer(behave: Behaviour): Promise<VendorServer> {
  const calls: VendorCall[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body: unknown = text === '' ? null : JSON.parse(text);
      calls.push({ path: request.url ?? '', headers: request.headers, body });
      behave(response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers JSON. */
export function answers(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers an error the way OpenAI words one. */
export function refuses(
  status: number,
  error: { code?: string; type?: string; message?: string } = {},
  headers: Record<string, string> = {},
): Behaviour {
  const full = { message: 'No.', type: 'invalid_request_error', param: null, code: null, ...error };
  return answers({ error: full }, status, headers);
}
