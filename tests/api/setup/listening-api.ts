import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestApi, type TestApi, testSettings } from './test-api.ts';

export interface ListeningApi extends TestApi {
  /** Its address on the loopback, without a slash at the end. */
  baseUrl: string;
  /** Cuts every open connection, as a restart does. */
  dropConnections(): void;
}

/** The API of the tests behind a port of its own, which its links name, too. */
export async function listenToTestApi(): Promise<ListeningApi> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const api = await createTestApi({ settings: { ...testSettings, publicUrl: baseUrl } });
  server.on('request', api.app);
  return {
    ...api,
    baseUrl,
    dropConnections: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
    },
  };
}
