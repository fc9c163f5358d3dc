import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allRoutes } from '#api/routes.ts';
import { answerClientErrors } from '#api/shared/answer-client-errors.ts';
import { closeServer } from '#api/shared/close-server.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';
import { fillTenant } from '#tests/api/setup/fill-tenant.ts';
import { addMember } from '#tests/api/setup/member.ts';
import { createTenant } from '#tests/api/setup/tenant.ts';
import { createTrialApi } from '#tests/api/setup/trial-worker.ts';

/** The API listening on loopback, with an owner whose account has a row of everything. */
export interface ContractTarget {
  url: string;
  /** Access tokens. */
  tokens: { owner: string; developer: string };
  /** Ids of the account's rows, by the path of their list. */
  ids: Record<string, string>;
  /** Paths of the schema. */
  paths: string[];
  close(): Promise<void>;
}

/** Starts the API in this process, on a database and a port of its own. */
export async function startContractTarget(): Promise<ContractTarget> {
  // What is tried is done at once: nobody waits for a worker.
  const api = await createTrialApi();
  const owner = await createTenant(api);
  const developer = await addMember(api, owner, 'developer');
  const ids = await fillTenant(api, owner);
  const server = createServer(api.app).listen(0, '127.0.0.1');
  answerClientErrors(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tokens: { owner: owner.access, developer: developer.access },
    ids,
    paths: Object.keys(createOpenApi(allRoutes, apiVersion).paths ?? {}),
    async close() {
      await closeServer(server);
      await api.close();
    },
  };
}
