import { randomBytes } from 'node:crypto';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { createOrm } from '#entities/orm.ts';
import type { BenchContext } from '../harness/measure.ts';
import { startNodeProcess } from '../servers/node-process.ts';
import { findChild } from '../servers/process-memory.ts';
import { type Customer, createCustomer } from './customer.ts';

const entry = 'api/main.ts';
const lineFeed = 10;

/** The API as a process of its own, for customers who import keyword files. */
export interface ImportApi {
  /** Of the API process. */
  pid: number;
  newCustomer(): Promise<Customer>;
  /** Uploads a file into the customer's sector; answers what the API says of it. */
  upload(customer: Customer, file: Buffer): Promise<{ imported: number }>;
  /** Reads the export of the customer's keywords as it comes and drops it; answers how many lines it had. */
  download(customer: Customer): Promise<number>;
}

/** Starts `api/main.ts` on the throwaway database. */
export async function startImportApi(context: BenchContext): Promise<ImportApi> {
  const { app } = await context.database();
  const orm = await createOrm({ url: app, poolSize: 2, applicationName: 'bench-customers' });
  context.defer(() => orm.close());
  const secret = randomBytes(32).toString('hex');
  const origin = await startNodeProcess(context, entry, '/health/live/', {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    DATABASE_APP_URL: app,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    TEMPORAL_CODEC_KEY: randomBytes(32).toString('base64'),
  });
  const tokens = createAccessTokens(createTokenKeys({ secret }));
  const authorization = ({ tenant: { accountId }, userId }: Customer) => {
    const owner = { id: userId, accountId, role: 'owner', tokenVersion: 1 };
    return `Bearer ${tokens.sign(owner, new Date()).access}`;
  };
  return {
    pid: findChild(entry),
    newCustomer: () => createCustomer(orm),
    async upload(customer, file) {
      const { siteId, sectorId } = customer.tenant;
      const query = new URLSearchParams({ site_id: siteId, sector_id: sectorId });
      const answer = await fetch(
        `${origin}/api/v1/planner/keywords/import_csv/?${query.toString()}`,
        {
          method: 'POST',
          headers: { authorization: authorization(customer), 'content-type': 'text/csv' },
          body: file,
          signal: context.signal,
        },
      );
      const text = await answer.text();
      if (!answer.ok) throw new Error(`The import answers ${answer.status}: ${text}`);
      return JSON.parse(text).data;
    },
    async download(customer) {
      const answer = await fetch(`${origin}/api/v1/planner/keywords/export_csv/`, {
        headers: { authorization: authorization(customer) },
        signal: context.signal,
      });
      if (!answer.ok || !answer.body) throw new Error(`The export answers ${answer.status}`);
      return countLines(answer.body as AsyncIterable<Uint8Array>);
    },
  };
}

async function countLines(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0;
  for await (const piece of pieces) lines += piece.filter((byte) => byte === lineFeed).length;
  return lines;
}
