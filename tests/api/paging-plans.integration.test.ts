import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { blocksOf, createExplain, nodesOf, type PlanNode, runAs } from './setup/explain-list.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const rows = 200_000;
const pageSize = 10;
/** Rows before page 10,000, and before one of the last, where the columns that may be empty are. */
const farAway = [10_000 * pageSize - pageSize, rows - 10 * pageSize];
/** Blocks of an index's levels and of the rows themselves, each once, for both parts of a list with empty values. */
const fewBlocks = 80;

let api: TestApi;
let tenant: Tenant;
let explain: Awaited<ReturnType<typeof createExplain>>;

/** What autovacuum does; a snapshot somewhere, its own too, keeps pages from being known as all visible. */
async function settle(): Promise<void> {
  await runAs(api, 'owner', 'vacuum analyze igny8_keywords');
  const [table] = await runAs(
    api,
    'owner',
    "select relpages, relallvisible from pg_class where relname = 'igny8_keywords'",
  );
  expect(table?.relallvisible).toBe(table?.relpages);
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  // A tenth without figures, and ties of thousands.
  await runAs(
    api,
    'system',
    `insert into igny8_keywords
       (account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty, intent, status,
         created_at, updated_at)
     select $1, $2, $3, 'word ' || n, 'x', nullif(n % 50 * 10, 0), case when n % 10 > 0 then abs(hashint4(n + 1) % 11) * 10 end,
       (array['informational', 'commercial', 'navigational', null])[1 + abs(hashint4(n) % 4)],
       case when n % 1000 = 7 then 'archived' when abs(hashint4(-n) % 10) < 7 then 'new' else 'active' end,
       now() - (n / 3) * interval '1 second', now() - (n / 3) * interval '1 second'
     from generate_series(1, ${rows}) n`,
    [tenant.accountId, tenant.siteId, tenant.sectorId],
  );
  await vi.waitFor(settle, { timeout: 60_000, interval: 500 });
  explain = await createExplain(api, tenant, 'planner/keywords/');
}, 180_000);
afterAll(() => api.close());

/** The cursor of a page far away, as if somebody had walked there. */
async function cursorAfter(
  offset: number,
  begun: string,
  column: string,
  direction: string,
): Promise<string> {
  const text = column.endsWith('_at')
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `${column}::text`;
  const [row] = await runAs(
    api,
    'system',
    `select id, ${text} as value from igny8_keywords
     order by ${column} ${direction} nulls last, id ${direction} limit 1 offset ${offset}`,
  );
  const parts: unknown[] = JSON.parse(Buffer.from(begun, 'base64url').toString());
  parts[3] = [row?.value, row?.id];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function expectFewRows(plan: PlanNode): void {
  for (const node of nodesOf(plan)) {
    expect(node['Node Type']).not.toMatch(/Seq Scan|Bitmap/);
    expect(node['Actual Rows']).toBeLessThanOrEqual(2 * (pageSize + 1));
    expect(node['Rows Removed by Filter'] ?? 0).toBeLessThanOrEqual(pageSize);
  }
  expect(blocksOf(plan)).toBeLessThan(fewBlocks);
}

/** What can be ordered by, and the column that is. */
const columns = {
  created_at: 'created_at',
  updated_at: 'updated_at',
  volume: 'effective_volume',
  difficulty: 'effective_difficulty',
  keyword: 'keyword',
};
const orderings = Object.entries(columns).flatMap(([name, column]) => [
  { column, direction: 'asc', ordering: name },
  { column, direction: 'desc', ordering: `-${name}` },
]);

describe.each(orderings)('by cursor, ordering=$ordering', ({ column, direction, ordering }) => {
  it('page 10,000 of 200,000 rows reads as few rows and blocks as page 2', async () => {
    const begun = await explain(`cursor=&ordering=${ordering}&page_size=${pageSize}`);
    const query = `ordering=${ordering}&page_size=${pageSize}`;
    const second = await explain(`${query}&cursor=${begun.next}`);
    expectFewRows(second.plan);
    for (const offset of farAway) {
      const cursor = await cursorAfter(offset, begun.next, column, direction);
      const far = await explain(`${query}&cursor=${cursor}`);
      expectFewRows(far.plan);
      expect(far.sql).not.toContain('list_count');
    }
  });
});

/** Most rows of any node, those it threw away included. */
function mostRows(plan: PlanNode): number {
  const rows = nodesOf(plan).map(
    (node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0),
  );
  return Math.max(...rows);
}

const filters = [
  'status=new',
  'status=new&intent=commercial',
  'status=active&volume_min=100&volume_max=300',
  'intent=navigational&difficulty_max=50.5',
];

describe.each(filters)('filtered by %s', (filter) => {
  it.each(orderings)('ordering=$ordering reads little, also far away', async (order) => {
    const { column, direction, ordering } = order;
    const query = `${filter}&ordering=${ordering}&page_size=${pageSize}`;
    const begun = await explain(`${query}&cursor=`);
    for (const offset of [pageSize, 100_000, rows - 2000]) {
      const cursor = await cursorAfter(offset, begun.next, column, direction);
      const { plan, sql } = await explain(`${query}&cursor=${cursor}`);
      expect(sql).not.toContain('list_count');
      // A page among rows of which one in eight is wanted, at the worst.
      expect(mostRows(plan)).toBeLessThan(rows / 100);
      expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
    }
  });

  it('is counted from an index alone', async () => {
    const { plan } = await explain(`${filter}&ordering=-volume`);
    const facets = nodesOf(plan).find(
      (node) => node['Index Name'] === 'igny8_keywords_living_facets_index',
    );
    expect(facets?.['Node Type']).toBe('Index Only Scan');
    expect(facets?.['Heap Fetches']).toBe(0);
  });
});

it('looks for rows without a volume only where those with one do not fill the page', async () => {
  const { plan } = await explain('ordering=-volume&page_size=10');
  const idle = nodesOf(plan).filter((node) => node['Actual Loops'] === 0);
  expect(idle.map((node) => node['Index Name'])).toContain(
    'igny8_keywords_account_id_effective_volume_id_index',
  );
});

it('plans for the values: what no row has costs nothing after what most have', async () => {
  for (let time = 0; time < 8; time++) await explain('status=new&ordering=-volume');
  const { plan } = await explain('status=mapped&ordering=-volume');
  expect(blocksOf(plan)).toBeLessThan(fewBlocks);
});

describe('search', () => {
  /** The body of the function, as it is run inside: what it does shows in no plan of a caller. */
  async function explainLookUp(text: string): Promise<PlanNode> {
    const [found] = await runAs(
      api,
      'system',
      "select prosrc, proconfig from pg_proc where proname = 'igny8_search_keywords'",
    );
    const { prosrc, proconfig } = found as { prosrc: string; proconfig: string[] };
    const body = prosrc.replaceAll(/\bwanted\b/g, `'${text}'`).replaceAll(/\bmost\b/g, '2000');
    const settings = proconfig.map((setting) => `set ${setting.replace('=', ' = ')};`).join('');
    const [explained] = await runAs(
      api,
      'system',
      `${settings} set app.account_id = '${tenant.accountId}'; explain (analyze, buffers, format json) ${body}`,
    );
    const { 'QUERY PLAN': plans } = explained as { 'QUERY PLAN': [{ Plan: PlanNode }] };
    return plans[0].Plan;
  }

  it('of a few rows reads the trigram index, and those rows', async () => {
    const lookUp = await explainLookUp('rd 1234');
    const index = nodesOf(lookUp).find(
      (node) => node['Index Name'] === 'igny8_keywords_search_index',
    );
    expect(index?.['Node Type']).toBe('Bitmap Index Scan');
    expect(mostRows(lookUp)).toBeLessThan(200);
    const { plan, sql } = await explain('search=RD 1234&ordering=-volume');
    expect(sql).toContain('"id" = any(');
    expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(mostRows(plan)).toBeLessThan(200);
  });

  it.each(['word', 'or', 'd 1'])('of many rows walks the list: %s', async (text) => {
    const begun = await explain(`search=${text}&ordering=-volume&cursor=`);
    expect(begun.sql).not.toContain('"id" = any(');
    const { plan } = await explain(`search=${text}&ordering=-volume&cursor=${begun.next}`);
    expect(mostRows(plan)).toBeLessThan(1000);
    expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});
