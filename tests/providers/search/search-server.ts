import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { startLocalServer } from '#tests/providers/outbound/local-server.ts';

interface SearchCall {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

interface SearchServer extends AsyncDisposable {
  baseUrl: string;
  /** What was asked of it so far. */
  calls: SearchCall[];
}

/** A search service on a free port of this machine that behaves the same towards every request. */
export async function startSearchServer(
  behave: (response: ServerResponse) => void,
): Promise<SearchServer> {
  const calls: SearchCall[] = [];
  const server = await startLocalServer((request, response) => {
    void text(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://search.example');
      calls.push({ method: request.method ?? '', url, headers: request.headers, body });
      behave(response);
    });
  });
  return {
    baseUrl: `http://${server.hostAndPort}`,
    calls,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
