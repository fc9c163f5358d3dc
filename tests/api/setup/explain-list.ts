import pg from 'pg';
import { expect, inject, vi } from 'vitest';
import { poolOf } from '#api/shared/tracking/query-tally.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { testRoles } from '#tests/setup/provided.ts';
import type { Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

/** A node of `explain (analyze, buffers, format json)`, as far as it is looked at. */
export interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Heap Fetches'?: number;
  'Index Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

/** What a list did, in the words of the planner. */
interface ExplainedList {
  plan: PlanNode;
  sql: string;
  /** Cursor of the next page, `null` as text where there is none. */
  next: string;
}

/** Every node of a plan, from the top. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Blocks that a plan touched, in memory or not. */
export function blocksOf(plan: PlanNode): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

/** One statement as a role that sees past the tenant, or owns the tables. */
export async function runAs(
  api: TestApi,
  role: 'owner' | 'system',
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const url = new URL(api.systemUrl);
  url.username = testRoles[role];
  url.password = inject('postgres').passwords[testRoles[role]];
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    // Of several statements, which `pg` answers all, the last.
    const answers: pg.QueryResult<Record<string, unknown>>[] = [
      await client.query<Record<string, unknown>>(sql, values),
    ].flat();
    return answers.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

/** Statements by name as the API has them prepared, and the values of the last one that it ran. */
interface Sent {
  texts: Map<string, string>;
  name: string;
  values: (string | null)[];
}

/** Listens to what the connections of the API tell PostgreSQL. */
async function recordStatements(api: TestApi): Promise<Sent> {
  const sent: Sent = { texts: new Map(), name: '', values: [] };
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
  return sent;
}

/**
 * Answers a function that asks for a list and explains the very statement that was sent last, as the role and
 * tenant that sent it. Before the first request of the API's connections, or it misses what they prepared.
 *
 * @param path `planner/keywords/`; of several lists what their paths begin with, the rest stands before the `?`
 */
export async function createExplain(api: TestApi, tenant: Tenant, path: string) {
  const sent = await recordStatements(api);
  return async (query: string): Promise<ExplainedList> => {
    const asked = query.includes('?') ? `${path}${query}` : `${path}?${query}`;
    const { body } = await tenant.get(asked).expect(200);
    const { name, values } = sent;
    const sql = sent.texts.get(name) ?? '';
    expect(sql).toContain('list_segment');
    const literal = (_all: string, number: string) =>
      pg.escapeLiteral(String(values[Number(number) - 1]));
    const explained = `explain (analyze, buffers, format json) ${sql.replaceAll(/\$(\d+)/g, literal)}`;
    const [row] = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.execute<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(explained.replaceAll('?', '\\?')),
    );
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    if (!plan) throw new Error('No plan');
    const next = body.next === null ? 'null' : new URL(body.next).searchParams.get('cursor');
    return { plan, sql, next: String(next) };
  };
}
