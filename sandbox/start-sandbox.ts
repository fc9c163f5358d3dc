import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from './create-sandbox.ts';

export interface RunningSandbox {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Answers under way may end for so long; then their connections are cut. */
const graceMilliseconds = 2000;

/** Starts the stand-ins; port 0 takes any free one. */
export async function startSandbox(options: {
  port: number;
  host: string;
  dataDirectory: string;
}): Promise<RunningSandbox> {
  const server = createServer(createSandbox(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
        server.close((error) => {
          clearTimeout(cut);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
