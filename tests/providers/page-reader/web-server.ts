import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on loopback whose pages a test sets; robots.txt allows everything unless told. */
export interface WebServer {
  readonly url: string;
  readonly host: string;
  /** Paths asked for, with the milliseconds at which each came. */
  readonly asked: { path: string; at: number; agent: string }[];
  pages: Record<string, Answer>;
}

/** A page of HTML with this body. */
export function html(body: string | Buffer, contentType = 'text/html; charset=utf-8'): Answer {
  return (_request, response) => response.setHeader('content-type', contentType).end(body);
}

export function answer(status: number, headers: Record<string, string> = {}, body = ''): Answer {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** Starts the site for a test file; pages and log are new in each test. */
export function useWebServer(): WebServer {
  let server: Server;
  const site = {
    url: '',
    host: '',
    asked: [] as WebServer['asked'],
    pages: {} as WebServer['pages'],
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const agent = request.headers['user-agent'] ?? '';
      site.asked.push({ path, at: Date.now(), agent });
      const page = site.pages[path] ?? answer(404);
      page(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    site.host = `127.0.0.1:${port}`;
    site.url = `http://${site.host}`;
  });
  beforeEach(() => {
    site.asked.length = 0;
    site.pages = {};
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}
