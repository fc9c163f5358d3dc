import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createExplain, nodesOf, type PlanNode, runAs } from '../setup/explain-list.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

const rows = 60_000;
const pageSize = 10;
/** Rows before a page in the middle, and before one of the last. */
const farAway = [rows / 2, rows - 3 * pageSize];

let api: TestApi;
let tenant: Tenant;
let explain: Awaited<ReturnType<typeof createExplain>>;
let taxonomyId: string;

const place = () => [tenant.accountId, tenant.siteId, tenant.sectorId];

async function fill(): Promise<void> {
  await runAs(
    api,
    'system',
    `insert into igny8_contents (account_id, site_id, sector_id, title, slug, html_content, word_count, status,
       source, version, linker_version, linked_text_version, created_at, updated_at)
     select $1, $2, $3, 'Title ' || n, 'slug-' || n, '<p>Text</p>', 500 + n % 100 * 10,
       (array['draft', 'review', 'approved', 'published'])[1 + n % 4], 'igny8', 2, n % 2,
       case when n % 2 = 1 then 1 + n % 4 / 2 end,
       now() - (n / 3) * interval '1 second', now() - (n / 3) * interval '1 second'
     from generate_series(1, ${rows}) n`,
    place(),
  );
  await runAs(
    api,
    'system',
    `insert into igny8_tasks (account_id, site_id, sector_id, title, keywords, word_count, status, created_at,
       updated_at)
     select $1, $2, $3, 'Title ' || n, '["cold brew"]', 500 + n % 100 * 10,
       (array['pending', 'failed', 'completed'])[1 + n % 3],
       now() - (n / 3) * interval '1 second', now() - (n / 3) * interval '1 second'
     from generate_series(1, ${rows}) n`,
    place(),
  );
  const [term] = await runAs(
    api,
    'system',
    `insert into igny8_content_taxonomies (account_id, site_id, name, slug, taxonomy_type)
     values ($1, $2, 'Rare', 'rare', 'tag') returning id`,
    place().slice(0, 2),
  );
  taxonomyId = String(term?.id);
  await runAs(
    api,
    'system',
    `insert into igny8_content_taxonomy_links (account_id, site_id, content_id, taxonomy_id)
     select account_id, site_id, id, $1 from igny8_contents where title like 'Title %00'`,
    [taxonomyId],
  );
}

/** What autovacuum does; a snapshot somewhere keeps pages from being known as all visible. */
async function settle(): Promise<void> {
  for (const table of ['igny8_contents', 'igny8_tasks', 'igny8_content_taxonomy_links']) {
    await runAs(api, 'owner', `vacuum analyze ${table}`);
    const [known] = await runAs(
      api,
      'owner',
      `select relpages, relallvisible from pg_class where relname = '${table}'`,
    );
    expect(known?.relallvisible).toBe(known?.relpages);
  }
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  await fill();
  await vi.waitFor(settle, { timeout: 60_000, interval: 500 });
  explain = await createExplain(api, tenant, 'writer/');
}, 180_000);
afterAll(() => api.close());

/** The cursor of a page far away, as if somebody had walked there. */
async function cursorAfter(
  table: string,
  offset: number,
  begun: string,
  ordering: string,
): Promise<string> {
  const column = ordering.replace('-', '');
  const direction = ordering.startsWith('-') ? 'desc' : 'asc';
  const text = column.endsWith('_at')
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `${column}::text`;
  const [row] = await runAs(
    api,
    'system',
    `select id, ${text} as value from ${table} order by ${column} ${direction}, id ${direction}
     limit 1 offset ${offset}`,
  );
  const parts: unknown[] = JSON.parse(Buffer.from(begun, 'base64url').toString());
  parts[3] = [row?.value, row?.id];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Most rows of any node, those it threw away included. */
function mostRows(plan: PlanNode): number {
  const read = nodesOf(plan).map(
    (node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0),
  );
  return Math.max(...read);
}

const lists = [
  ['content/', 'igny8_contents'],
  ['tasks/', 'igny8_tasks'],
] as const;
const names = ['created_at', 'updated_at', 'title', 'word_count', 'status'];
const walks = lists.flatMap(([path, table]) =>
  names.flatMap((name) => [name, `-${name}`].map((ordering) => ({ path, table, ordering }))),
);

describe.each(walks)('writer/$path, ordering=$ordering', ({ path, table, ordering }) => {
  it('reads as few rows far away as on page 2, and no texts', async () => {
    const query = `${path}?ordering=${ordering}&page_size=${pageSize}`;
    const begun = await explain(`${query}&cursor=`);
    expect(begun.sql).not.toContain('html_content');
    for (const offset of farAway) {
      const cursor = await cursorAfter(table, offset, begun.next, ordering);
      const { plan, sql } = await explain(`${query}&cursor=${cursor}`);
      expect(sql).not.toContain('list_count');
      expect(mostRows(plan)).toBeLessThanOrEqual(2 * (pageSize + 1));
      expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
    }
  });
});

describe.each([
  'content/?status=review',
  'content/?linked=false',
  'content/?linking=needed',
  'content/?changed_since_publishing=false&status=draft',
  'tasks/?status=failed&content_type=article',
  'tasks/?search=brew',
])('writer/%s', (filter) => {
  it.each(['-created_at', 'title'])('ordering=%s reads little, also far away', async (ordering) => {
    const query = `${filter}&ordering=${ordering}&page_size=${pageSize}`;
    const begun = await explain(`${query}&cursor=`);
    const table = filter.startsWith('tasks') ? 'igny8_tasks' : 'igny8_contents';
    const cursor = await cursorAfter(table, rows / 2, begun.next, ordering);
    const { plan, sql } = await explain(`${query}&cursor=${cursor}`);
    expect(sql).not.toContain('list_count');
    expect(mostRows(plan)).toBeLessThan(rows / 100);
    expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});

it('contents of a rare category are found from the category', async () => {
  const query = `content/?taxonomy_id=${taxonomyId}&page_size=${pageSize}`;
  const begun = await explain(`${query}&cursor=`);
  const { plan, sql } = await explain(`${query}&cursor=${begun.next}`);
  expect(sql).not.toContain('list_count');
  expect(mostRows(plan)).toBeLessThan(rows / 20);
});
