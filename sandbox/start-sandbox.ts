import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createControls } from './controls/controls.ts';
import { createSandbox } from './create-sandbox.ts';
import { Mailbox } from './mail/mailbox.ts';
import { startMailServer } from './mail/start-mail-server.ts';

export interface RunningSandbox {
  /** Without a slash at the end. */
  url: string;
  /** Of its mail server: `smtp://host:port`. */
  smtpUrl: string;
  close(): Promise<void>;
}

/** Answers under way may end for so long; then their connections are cut. */
const graceMilliseconds = 2000;

/** Starts the stand-ins; port 0 takes any free one, and so does a mail server without a port. */
export async function startSandbox(options: {
  port: number;
  smtpPort?: number;
  host: string;
  dataDirectory: string;
}): Promise<RunningSandbox> {
  const { host, port, smtpPort = 0, dataDirectory } = options;
  const shared = { controls: createControls(), mailbox: new Mailbox() };
  const mailServer = await startMailServer({ host, port: smtpPort, ...shared });
  const server = createServer(createSandbox({ dataDirectory, ...shared }));
  try {
    await listen(server, port, host);
  } catch (error) {
    await mailServer.close();
    throw error;
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    smtpUrl: mailServer.url,
    async close() {
      await Promise.all([closeGracefully(server), mailServer.close()]);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
  });
}
