import { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Page, raw } from '#api/shared/answer.ts';
import { sendCsv } from '#api/shared/csv/send-csv.ts';
import { byteOrderMark, csvLine } from '#api/shared/csv/write-cells.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { route } from '#api/shared/route.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { keywordResource } from './keyword-resource.ts';
import { keywordList } from './list.ts';

/** Rows read at once: some 100 KB of text, a few milliseconds of the event loop. */
const portion = 1000;

const header = [
  ...['keyword', 'volume', 'difficulty', 'cpc', 'cpc_currency', 'intent', 'country'],
  ...['status', 'cluster', 'created_at'],
];

/** The list from its beginning to its end by cursor; between portions no connection is held. */
async function* portionsOf(em: EntityManager, query: Record<string, unknown>) {
  let cursor: string | null = '';
  while (cursor !== null) {
    const asked = { ...query, page_size: portion, cursor };
    const page: Page<Keyword> = await listRows(em, Keyword, keywordList, asked);
    yield page.rows;
    cursor = page.cursors?.next ?? null;
  }
}

/** Names of the clusters of these keywords; each is asked for once. */
async function learnNames(
  em: EntityManager,
  keywords: readonly Keyword[],
  names: Map<string, string>,
): Promise<void> {
  const ids = new Set(keywords.flatMap(({ clusterId }) => clusterId ?? []));
  const unknown = [...ids].filter((id) => !names.has(id));
  if (unknown.length === 0) return;
  const clusters = await em.find(
    Cluster,
    { id: { $in: unknown } },
    { fields: ['id', 'name'], disableIdentityMap: true },
  );
  for (const { id, name } of clusters) names.set(id, name);
}

function lineOf(keyword: Keyword, names: ReadonlyMap<string, string>): string {
  const shown = keywordResource.present(keyword);
  const cluster = shown.cluster_id === null ? null : (names.get(shown.cluster_id) ?? null);
  const { original_keyword: text, volume, difficulty, cpc, cpc_currency: currency } = shown;
  const { intent, country, status, created_at: createdAt } = shown;
  const figures = [volume, difficulty, cpc, currency, intent, country];
  return csvLine([text, ...figures, status, cluster, createdAt]);
}

async function* linesOf(em: EntityManager, portions: AsyncIterable<Keyword[]>) {
  const names = new Map<string, string>();
  yield `${byteOrderMark}${csvLine(header)}`;
  for await (const keywords of portions) {
    await learnNames(em, keywords, names);
    yield keywords.map((keyword) => lineOf(keyword, names)).join('');
  }
}

/** What was read of a generator already, and then the rest. */
async function* startingWith<Value>(first: Value, rest: AsyncIterable<Value>) {
  yield first;
  yield* rest;
}

export const exportKeywords = route(
  {
    method: 'get',
    path: 'planner/keywords/export_csv/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'view',
    summary: 'Export keywords as a CSV file',
    description:
      'Filters, search and ordering as the list; all of it, streamed. `import_csv/` takes the file as it is. UTF-8 with a byte order mark; cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes off again.',
    query: keywordList.wholeQuery,
    answer: raw('text/csv'),
  },
  async ({ em, query, request, response }) => {
    const portions = portionsOf(em, query);
    // What is refused or fails at once is still answered as everywhere.
    const first = await portions.next();
    const rows = startingWith(first.value ?? [], portions);
    const day = new Date().toISOString().slice(0, 10);
    const lines = Readable.from(linesOf(em, rows));
    await sendCsv(lines, `keywords-${day}.csv`, { request, response });
  },
);
