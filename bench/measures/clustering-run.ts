import { makeKeywords } from '../clustering/synthetic-keywords.ts';
import type { Measure } from '../harness/measure.ts';
import { addKeywords, clusterSector } from '../product/cluster-sector.ts';
import { type Customer, createCustomer } from '../product/customer.ts';
import { measureHistories } from '../product/measure-histories.ts';
import { startProduct } from '../product/product.ts';

/** The most one run takes (spec/workflows.md). */
const keywords = 100_000;
/** No history may have more (spec/workflows.md). */
const limitEvents = 10_000;

/** Seconds each stage took, by the events of the run. */
async function stagesOf({ tenant }: Customer): Promise<string> {
  const rows = await tenant.transaction((em) =>
    em.execute<{ stage: string; at: string }[]>(
      `select data ->> 'stage' as stage, extract(epoch from max(created_at))::text as at
       from igny8_run_events where kind in ('stage', 'progress') group by 1 order by max(sequence)`,
    ),
  );
  return rows
    .flatMap(({ stage, at }, index) => {
      const before = rows[index - 1];
      return before ? [`${stage} ${(Number(at) - Number(before.at)).toFixed(1)} s`] : [];
    })
    .join(', ');
}

/** A whole clustering run of 100,000 keywords on a real server and database, vendors instant. */
export const clusteringRun: Measure = {
  name: 'clustering-run',
  what: `autoCluster of ${keywords} keywords with vectors: events of its largest history`,
  baseline: `the limit of ${limitEvents} events`,
  unit: 'events',
  goal: { direction: 'at most', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 3_000,
  async run(context) {
    const made = makeKeywords(keywords);
    const vectors = new Map(made.keywords.map(({ keyword, vector }) => [keyword, vector]));
    const embed = async (texts: string[]) => ({
      vectors: texts.map((text) => vectors.get(text) ?? new Float32Array(made.dimensions)),
      model: 'instant',
      tokensIn: texts.length,
    });
    const { orm, client } = await startProduct(context, { embed });
    return {
      async product() {
        const customer = await createCustomer(orm);
        await addKeywords(customer, [...vectors.keys()]);
        const began = performance.now();
        const handle = await clusterSector(client, customer);
        const result = await handle.result();
        const seconds = (performance.now() - began) / 1000;
        const sizes = await measureHistories(client, handle.workflowId);
        const peak = process.resourceUsage().maxRSS / 1024;
        context.say(
          `  ${seconds.toFixed(0)} s: ${JSON.stringify(result)}; ${sizes.executions} histories, ` +
            `largest payload ${sizes.largestPayload} bytes, peak memory of this process ${peak.toFixed(0)} MB`,
        );
        context.say(`  stages: ${await stagesOf(customer)}`);
        return sizes.mostEvents;
      },
      baseline: async () => limitEvents,
    };
  },
};
