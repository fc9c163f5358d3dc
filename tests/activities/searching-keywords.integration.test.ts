import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSearchKeywords } from '#activities/planner/search-keywords.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { SearchResult } from '#entities/planner/search-result.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { SearchProvider, SearchQuery } from '#providers/search/search-provider.ts';
import { createSerperSearch } from '#providers/search/serper/serper-search.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useSandbox } from '#tests/sandbox/support/sandbox.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
const kinds = { rate_limited: true, invalid_request: false, quota_exhausted: false } as const;

let tenant: Tenant;
let runId: string;
let asked: SearchQuery[];
let refuse: Map<string, keyof typeof kinds>;
let mostAtOnce: number;
let underWay: number;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  runId = await startedRun(tenant, 30);
  asked = [];
  refuse = new Map();
  mostAtOnce = 0;
  underWay = 0;
});

/** An engine that notes what it is asked and refuses what the test says. */
const engine: SearchProvider = {
  provider: 'serper',
  isSandbox: false,
  name: 'serper',
  concurrency: 3,
  async search(query) {
    asked.push(query);
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    const kind = refuse.get(query.query);
    if (kind) {
      const refusal = { provider: 'serper', kind, message: 'No.', retryable: kinds[kind] };
      throw new ProviderError(refusal);
    }
    return { urls: [`https://shop.example/${query.query.replaceAll(' ', '-')}`], results: [] };
  },
};

/** A run over these keywords, in their order. */
async function propose(keywords: (Partial<Keyword> & { keyword: string })[]): Promise<string[]> {
  const rows = keywords.map((row) => {
    return { ...tenant.place, id: uuidv7(), originalKeyword: row.keyword, ...row };
  });
  const keywordIds = rows.map(({ id }) => id);
  await tenant.transaction(async (em) => {
    await em.insertMany(Keyword, rows);
    await em.insert(ClusterProposal, { ...tenant.place, runId, keywordIds });
  });
  return keywordIds;
}

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ keyword: `kettle ${index}` }));

function search(batch = 0, searchProvider: SearchProvider | null = engine): Promise<void> {
  const { accountId } = tenant;
  const searchKeywords = createSearchKeywords(fakedVendors(database.orm, { searchProvider }));
  return inActivity(`auto-cluster/${runId}`, () =>
    runInTenant(database.orm, accountId, () =>
      searchKeywords({ accountId, runId, stage: 'search', percent: 20, batch }),
    ),
  );
}

async function kept(): Promise<string[]> {
  const rows = await tenant.fork().find(SearchResult, {}, { orderBy: { query: 'asc' } });
  return rows.map(({ query, country }) => `${query}${country && ` (${country})`}`);
}

describe('searching the keywords of a run', () => {
  it('asks for those of the batch and keeps what is answered', async () => {
    await propose(named(53));
    await search(1);
    expect(asked.map(({ query }) => query)).toEqual(['kettle 50', 'kettle 51', 'kettle 52']);
    const row = await tenant.fork().findOneOrFail(SearchResult, { query: 'kettle 50' });
    expect(row).toMatchObject({ provider: 'serper', urls: ['https://shop.example/kettle-50'] });
  });

  it('has no more searches under way than it is set to', async () => {
    await propose(named(10));
    await search();
    expect([asked.length, mostAtOnce]).toEqual([10, 3]);
  });

  it('asks nothing twice within the month, and again after it', async () => {
    await propose(named(3));
    await search();
    await search();
    expect(asked).toHaveLength(3);
    await tenant.transaction((em) =>
      em.nativeUpdate(SearchResult, { query: 'kettle 1' }, { fetchedAt: daysAgo(31), urls: [] }),
    );
    await search();
    expect(asked.slice(3)).toEqual([{ query: 'kettle 1' }]);
    const again = await tenant.fork().findOneOrFail(SearchResult, { query: 'kettle 1' });
    expect(again.urls).toHaveLength(1);
    expect(again.fetchedAt.getTime()).toBeGreaterThan(daysAgo(1).getTime());
  });

  it('keeps the answers of different engines and languages apart', async () => {
    await propose(named(2));
    await search();
    await search(0, { ...engine, name: 'serper:de' });
    expect(asked).toHaveLength(4);
    expect(await tenant.fork().count(SearchResult, {})).toBe(4);
  });

  it('searches where the keyword is from, if that is a country', async () => {
    await propose([
      { keyword: 'kettle', country: 'GB' },
      { keyword: 'pot', country: 'Worldwide' },
      { keyword: 'press' },
    ]);
    await search();
    expect(asked).toEqual([
      { query: 'kettle', country: 'gb' },
      { query: 'pot' },
      { query: 'press' },
    ]);
    expect(await kept()).toEqual(['kettle (gb)', 'pot', 'press']);
  });

  it('leaves out keywords that were deleted meanwhile', async () => {
    await propose([{ keyword: 'kettle' }, { keyword: 'pot', deletedAt: new Date() }]);
    await search();
    expect(await kept()).toEqual(['kettle']);
  });

  it('tells how far the run is', async () => {
    await propose(named(2));
    await search();
    const [run] = await tenant
      .fork()
      .execute<{ stage: string; progress: number }[]>(
        'select stage, progress from igny8_runs where id = ?',
        [runId],
      );
    expect(run).toEqual({ stage: 'search', progress: 20 });
  });

  it('does nothing without an engine', async () => {
    await propose(named(2));
    await search(0, null);
    expect(await kept()).toEqual([]);
  });
});

describe('an engine that fails', () => {
  it('loses nothing of what it has answered: the next attempt asks for the rest', async () => {
    await propose(named(9));
    refuse.set('kettle 4', 'rate_limited');
    await expect(search()).rejects.toMatchObject({ kind: 'rate_limited', retryable: true });
    const before = await kept();
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(before.length).toBeLessThan(9);
    refuse.clear();
    asked = [];
    await search();
    expect(asked).toHaveLength(9 - before.length);
    expect(await kept()).toHaveLength(9);
  });

  it('does without a phrase that it does not take', async () => {
    await propose(named(3));
    refuse.set('kettle 1', 'invalid_request');
    await search();
    await search();
    expect(await kept()).toEqual(['kettle 0', 'kettle 2']);
  });

  it('stops a run whose phrases it takes none of', async () => {
    await propose(named(2));
    for (const { keyword } of named(2)) refuse.set(keyword, 'invalid_request');
    await expect(search()).rejects.toMatchObject({ kind: 'invalid_request', retryable: false });
  });

  it('is asked no more once it says that nothing is left', async () => {
    await propose(named(50));
    for (const { keyword } of named(50)) refuse.set(keyword, 'quota_exhausted');
    await expect(search()).rejects.toMatchObject({ kind: 'quota_exhausted' });
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('with the sandbox as the engine', () => {
  const sandbox = useSandbox();
  const serper = () =>
    createSerperSearch({
      baseUrl: `${sandbox.url}/serper`,
      sandboxUrl: sandbox.url,
      apiKey: 'any',
      concurrency: 2,
      timeoutMs: 5000,
    });

  /** How often the engine was asked. */
  async function searches(): Promise<number> {
    const report = await fetch(`${sandbox.url}/sandbox/requests`);
    return z.object({ total: z.number() }).parse(await report.json()).total;
  }

  it('finds the same pages for keywords of one subject', async () => {
    const phrases = ['burr coffee grinder', 'best burr coffee grinders', 'gooseneck kettle'];
    await propose(phrases.map((keyword) => ({ keyword })));
    await search(0, serper());
    const rows = await tenant.fork().find(SearchResult, { provider: 'sandbox:serper' });
    const urls = new Map(rows.map((row) => [row.query, row.urls]));
    const [grinder, grinders, kettle] = phrases.map((phrase) => urls.get(phrase) ?? []);
    const shared = (other?: string[]) => grinder?.filter((url) => other?.includes(url)).length;
    expect(shared(grinders)).toBeGreaterThanOrEqual(4);
    expect(shared(kettle)).toBe(0);
  });

  it('goes on after a rate limit with what it had not asked', async () => {
    await propose(named(6));
    const effect = { rate_limit: { retry_after_seconds: 4 } };
    await sandbox.turn({ match: { path: '/serper' }, effect, times: 1 });
    const limited = { kind: 'rate_limited', retryAfterMs: 4000 };
    await expect(search(0, serper())).rejects.toMatchObject(limited);
    const [stored, asked] = [(await kept()).length, await searches()];
    await search(0, serper());
    expect(await kept()).toHaveLength(6);
    expect((await searches()) - asked).toBe(6 - stored);
  });
});
