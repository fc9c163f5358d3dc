import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

export interface ListeningApi extends TestApi {
  /** Its address on the loopback, without a slash at the end. */
  baseUrl: string;
  /** Cuts every open connection, as a restart does. */
  dropConnections(): void;
}

/** The API of the tests behind a port of its own, for what speaks HTTP by itself. */
export async function listenToTestApi(
  overrides: Partial<ApiDependencies> = {},
): Promise<ListeningApi> {
  const api = await createTestApi(overrides);
  const server = createServer(api.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...api,
    baseUrl: `http://127.0.0.1:${port}`,
    dropConnections: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
    },
  };
}
