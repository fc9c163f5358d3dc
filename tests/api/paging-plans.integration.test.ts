import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { poolOf } from '#api/shared/tracking/query-tally.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { testRoles } from '#tests/setup/provided.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const rows = 200_000;
const pageSize = 10;
/** Rows before page 10,000, and before one of the last, where the columns that may be empty are. */
const farAway = [10_000 * pageSize - pageSize, rows - 10 * pageSize];
/** Blocks of an index's levels and of the rows themselves, each once, for both parts of a list with empty values. */
const fewBlocks = 80;

/** A node of `explain (format json)`, as far as it is looked at. */
interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}
interface Plan {
  Plan: PlanNode & { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
}

let api: TestApi;
let tenant: Tenant;

function connectionAs(role: 'owner' | 'system'): pg.Client {
  const url = new URL(api.systemUrl);
  url.username = testRoles[role];
  url.password = inject('postgres').passwords[testRoles[role]];
  return new pg.Client({ connectionString: url.href });
}

async function runAs(role: 'owner' | 'system', sql: string, values: unknown[] = []) {
  const client = connectionAs(role);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  // A tenth without figures, and ties of hundreds and thousands.
  await runAs(
    'system',
    `insert into igny8_keywords
       (account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty, created_at, updated_at)
     select $1, $2, $3, 'word ' || n, 'x', nullif(n % 500, 0), case when n % 10 > 0 then n % 100 end,
       now() - (n / 3) * interval '1 second', now() - (n / 3) * interval '1 second'
     from generate_series(1, ${rows}) n`,
    [tenant.accountId, tenant.siteId, tenant.sectorId],
  );
  await runAs('owner', 'vacuum analyze igny8_keywords');
  await recordStatements();
}, 120_000);
afterAll(() => api.close());

/** Statements by name as the API has them prepared, and the values of the last one that it ran. */
const sent = { texts: new Map<string, string>(), name: '', values: [] as (string | null)[] };

/** Listens to what the connections of the API tell PostgreSQL. */
async function recordStatements(): Promise<void> {
  const client = await (await poolOf(api.dependencies.orm)).connect();
  const connection: pg.Connection = Object.getPrototypeOf(Reflect.get(client, 'connection'));
  client.release();
  const { parse, bind } = connection;
  vi.spyOn(connection, 'parse').mockImplementation(function (this: pg.Connection, query, more) {
    sent.texts.set(query.name, query.text);
    parse.call(this, query, more);
  });
  vi.spyOn(connection, 'bind').mockImplementation(function (this: pg.Connection, config, more) {
    sent.name = config?.statement ?? '';
    sent.values = (config?.values ?? []) as (string | null)[];
    bind.call(this, config, more);
  });
}

/** Asks for a list and explains the very statement that was sent, as the role and tenant that sent it. */
async function explain(query: string): Promise<{ plan: Plan['Plan']; sql: string; next: string }> {
  const { body } = await tenant.get(`planner/keywords/?${query}`).expect(200);
  const { name, values } = sent;
  const sql = sent.texts.get(name) ?? '';
  expect(name).toMatch(/^igny8_/);
  const literal = (_all: string, number: string) =>
    pg.escapeLiteral(String(values[Number(number) - 1]));
  const explained = `explain (analyze, buffers, format json) ${sql.replaceAll(/\$(\d+)/g, literal)}`;
  const [row] = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.execute<{ 'QUERY PLAN': Plan[] }[]>(explained.replaceAll('?', '\\?')),
  );
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('No plan');
  return { plan, sql, next: String(new URL(body.next).searchParams.get('cursor')) };
}

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
    'system',
    `select id, ${text} as value from igny8_keywords
     order by ${column} ${direction} nulls last, id ${direction} limit 1 offset ${offset}`,
  );
  const parts: unknown[] = JSON.parse(Buffer.from(begun, 'base64url').toString());
  parts[3] = [row?.value, row?.id];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function expectFewRows(plan: Plan['Plan']): void {
  for (const node of nodesOf(plan)) {
    expect(node['Node Type']).not.toMatch(/Seq Scan|Bitmap/);
    expect(node['Actual Rows']).toBeLessThanOrEqual(2 * (pageSize + 1));
    expect(node['Rows Removed by Filter'] ?? 0).toBeLessThanOrEqual(pageSize);
  }
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(fewBlocks);
}

const columns = ['created_at', 'updated_at', 'volume', 'difficulty', 'keyword'];
const orderings = columns.flatMap((column) => [
  { column, direction: 'asc', ordering: column },
  { column, direction: 'desc', ordering: `-${column}` },
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
      expect(far.sql).not.toContain('count(*)');
    }
  });
});
