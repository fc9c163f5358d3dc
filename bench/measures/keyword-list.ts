import pg from 'pg';
import { createByHand, findPlace } from '../bare/keyword-sql.ts';
import type { BenchContext, Measure, Sides } from '../harness/measure.ts';
import { median, percentile } from '../harness/statistics.ts';
import { deepPages, firstPages, type KeywordCase, searches } from '../product/keyword-cases.ts';
import { cursorAfter, startKeywordListApi } from '../product/keyword-list-api.ts';
import { type MillionKeywords, makeMillionKeywords } from '../product/million-keywords.ts';

/** Of one case in one round; a search by hand reads the account. */
const requests = { first: 40, cursor: 100, search: 10 };
/** Uncounted: compiled code and prepared statements are those of a process that has worked before. */
const warmUps = 6;

/** A case and how long it took, in milliseconds: once by the API, once by hand, by turns. */
interface Contest {
  name: string;
  byApi(): Promise<unknown>;
  byHand(): Promise<unknown>;
  api: number[];
  hand: number[];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function connect(context: BenchContext, accountId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: (await context.database()).app });
  await client.connect();
  context.defer(() => client.end());
  await client.query("select set_config('app.account_id', $1, false)", [accountId]);
  return client;
}

/** Both sides of each case, seen to answer the same rows and the same count. */
async function prepare(
  context: BenchContext,
  choose: (keywords: MillionKeywords) => KeywordCase[],
): Promise<Contest[]> {
  const keywords = await makeMillionKeywords(context);
  const client = await connect(context, keywords.accountId);
  const askByHand = createByHand(client, keywords.accountId);
  const askApi = await startKeywordListApi(context, keywords);
  const contests: Contest[] = [];
  for (const [index, { name, query, depth, ...sql }] of choose(keywords).entries()) {
    const asked = { ...sql, name: `case-${index}` };
    const listed = { ...query, ordering: '-volume' };
    const after = depth && (await findPlace(client, keywords.accountId, asked, depth));
    const cursor = after && { cursor: await cursorAfter(askApi, listed, after) };
    const byApi = () => askApi({ ...listed, ...cursor });
    const byHand = () => askByHand({ ...asked, ...(after && { after }) });
    const [page, rows] = [await byApi(), await byHand()];
    const same = page.results.map(({ id }) => id).join() === rows.ids.join();
    if (!same || (rows.count ?? page.count) !== page.count) {
      throw new Error(`API and SQL differ: ${name}`);
    }
    for (let warmUp = 0; warmUp < warmUps; warmUp++) {
      await byApi();
      await byHand();
    }
    contests.push({ name, byApi, byHand, api: [], hand: [] });
  }
  return contests;
}

function tell(context: BenchContext, { name, api, hand }: Contest): void {
  const figures = (share: number, values: number[]) => percentile(values, share).toFixed(1);
  const both = (share: number) => `${figures(share, api)} / ${figures(share, hand)} ms`;
  const ratio = percentile(api, 0.99) / percentile(hand, 0.99);
  context.say(
    `    ${name}: p50 ${both(0.5)}, p99 ${both(0.99)}, ratio of p50 ${(median(api) / median(hand)).toFixed(2)}, of p99 ${ratio.toFixed(2)}`,
  );
}

/** Every request is followed by its SQL: what disturbs one disturbs the other. */
async function playRound(context: BenchContext, contests: readonly Contest[], requests: number) {
  const [api, hand]: [number[], number[]] = [[], []];
  for (const contest of contests) {
    for (let request = 0; request < requests; request++) {
      context.signal.throwIfAborted();
      const [byApi, byHand] = [await timed(contest.byApi), await timed(contest.byHand)];
      contest.api.push(byApi);
      contest.hand.push(byHand);
      api.push(byApi);
      hand.push(byHand);
    }
    tell(context, contest);
  }
  return { product: percentile(api, 0.99), baseline: percentile(hand, 0.99) };
}

function compare(choose: (keywords: MillionKeywords) => KeywordCase[], each: number) {
  return async (context: BenchContext): Promise<Sides> => {
    const contests = await prepare(context, choose);
    let baseline = 0;
    return {
      async product() {
        const round = await playRound(context, contests, each);
        baseline = round.baseline;
        return round.product;
      },
      baseline: async () => baseline,
    };
  };
}

const common = {
  baseline: 'the same SQL by hand, prepared, on one connection that has its tenant already',
  unit: 'ms (p99)',
  goal: { direction: 'at most', ratio: 2 },
  rounds: 3,
  timeoutSeconds: 1800,
} as const;

/** Issue 5, "Numbers". The first of them makes the million keywords, which takes minutes. */
export const keywordList: readonly Measure[] = [
  {
    ...common,
    name: 'keyword-list-first',
    what: 'first pages of a list of 1,000,000 keywords over HTTP, filtered, by volume, counted',
    run: compare(firstPages, requests.first),
  },
  {
    ...common,
    name: 'keyword-list-cursor',
    what: 'pages of it by cursor, at depths of 10 to 900,000 rows',
    run: compare(deepPages, requests.cursor),
  },
  {
    ...common,
    name: 'keyword-list-search',
    what: 'first pages of it searched by substring, counted',
    run: compare(searches, requests.search),
  },
];
