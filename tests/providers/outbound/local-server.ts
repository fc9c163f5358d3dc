import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalServer extends AsyncDisposable {
  /** `127.0.0.1:<port>`, as a deployment's list names it. */
  hostAndPort: string;
  port: number;
  /** Requests that arrived, as `METHOD path`. */
  seen: string[];
}

/** A server of this machine on a free port, reachable as 127.0.0.1 and by every name for it. */
export async function startLocalServer(answer: RequestListener): Promise<LocalServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hostAndPort: `127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
