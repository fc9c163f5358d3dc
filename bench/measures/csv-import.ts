import pg from 'pg';
import { copyKeywords } from '../bare/copy-keywords.ts';
import type { BenchContext, Measure } from '../harness/measure.ts';
import type { Customer } from '../product/customer.ts';
import { type ImportApi, startImportApi } from '../product/import-api.ts';
import { asCopied, asExported, makeKeywords } from '../product/keyword-file.ts';
import { describeCpuUse, readCpuUse } from '../servers/cpu-use.ts';
import { forgetPeak, peakBytes, residentBytes } from '../servers/process-memory.ts';

const rows = 100_000;
/** Uncounted: compiled code, connections and a table that has grown are those of a process at work. */
const warmUpRows = 5_000;
const bytesPerMegabyte = 1024 ** 2;
/** What an upload may cost (issue 5, "Numbers"); an export no more than that. */
const limitMegabytes = 150;

function assertAll(written: number): void {
  if (written !== rows) throw new Error(`${written} of ${rows} rows were written`);
}

/** Rows a second of this work. */
async function rate(
  context: BenchContext,
  name: string,
  work: () => Promise<number>,
): Promise<number> {
  const before = readCpuUse();
  const began = performance.now();
  const written = await work();
  const seconds = (performance.now() - began) / 1000;
  assertAll(written);
  context.say(`  ${name}: ${describeCpuUse(before, readCpuUse(), rows / 1000)} of a thousand rows`);
  return rows / seconds;
}

/** A whole upload, from the first byte to the answer, against the database's own way. */
export const csvImport: Measure = {
  name: 'csv-import',
  what: `an upload of ${rows} rows as Ahrefs exports them, each with its verdict`,
  baseline:
    'COPY of the rows, read and normalised before, into a temporary table + one INSERT … SELECT',
  unit: 'rows/s',
  goal: { direction: 'at least', ratio: 0.5 },
  rounds: 5,
  timeoutSeconds: 300,
  async run(context) {
    const api = await startImportApi(context);
    const client = new pg.Client({ connectionString: (await context.database()).app });
    await client.connect();
    context.defer(() => client.end());
    const keywords = makeKeywords(rows);
    const [file, copied] = [asExported(keywords), asCopied(keywords)];
    await api.upload(await api.newCustomer(), asExported(makeKeywords(warmUpRows)));
    return {
      async product() {
        const customer = await api.newCustomer();
        return rate(context, 'import', async () => (await api.upload(customer, file)).imported);
      },
      async baseline() {
        const { tenant } = await api.newCustomer();
        return rate(context, 'copy', () => copyKeywords(client, tenant, copied));
      },
    };
  },
};

interface MemoryOf {
  name: string;
  what: string;
  /** What is done before the memory is looked at. */
  prepare(api: ImportApi, file: Buffer): Promise<Customer>;
  /** Answers how many rows it was. */
  work(api: ImportApi, customer: Customer, file: Buffer): Promise<number>;
}

/** How much more memory the process takes at its peak, while it works. */
function memoryOf({ name, what, prepare, work }: MemoryOf): Measure {
  return {
    name,
    what: `growth of the API process during ${what} of ${rows} rows, at its peak`,
    baseline: `the limit of ${limitMegabytes} MB`,
    unit: 'MB',
    goal: { direction: 'at most', ratio: 1 },
    rounds: 3,
    timeoutSeconds: 300,
    async run(context) {
      const file = asExported(makeKeywords(rows));
      const api = await startImportApi(context);
      await api.upload(await api.newCustomer(), asExported(makeKeywords(warmUpRows)));
      return {
        async product() {
          const customer = await prepare(api, file);
          const before = residentBytes(api.pid);
          forgetPeak(api.pid);
          assertAll(await work(api, customer, file));
          return Math.max(peakBytes(api.pid) - before, 1) / bytesPerMegabyte;
        },
        baseline: async () => limitMegabytes,
      };
    },
  };
}

export const csvImportMemory: Measure = memoryOf({
  name: 'csv-import-memory',
  what: 'an upload',
  prepare: (api) => api.newCustomer(),
  work: async (api, customer, file) => (await api.upload(customer, file)).imported,
});

/** The header is a line, too. */
export const csvExportMemory: Measure = memoryOf({
  name: 'csv-export-memory',
  what: 'an export',
  async prepare(api, file) {
    const customer = await api.newCustomer();
    await api.upload(customer, file);
    return customer;
  },
  work: async (api, customer) => (await api.download(customer)) - 1,
});
