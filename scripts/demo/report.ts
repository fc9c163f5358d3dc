import type { ApiClient } from '#client/create-client.ts';
import { type MemoryUse, measurePlatform, totalOf } from '../platform/memory.ts';
import type { RunningPlatform } from '../platform/state/platform-file.ts';
import type { Article } from './article.ts';
import { allOf } from './rows.ts';
import type { StoryResult } from './story.ts';
import { renderTable } from './table.ts';

/** What was made, what it cost, how long it took, and where to look. */
export async function printReport(
  api: ApiClient,
  result: StoryResult,
  platform: RunningPlatform,
  beganAt: number,
): Promise<void> {
  console.log(`\n${'═'.repeat(78)}\n`);
  console.log(renderTable(['made', 'number', 'remark'], madeRows(result)));
  console.log(
    `\n${renderTable(['article', 'words', 'pictures', 'sources', 'to look at', 'address'], result.articles.map(articleRow))}`,
  );
  tellSources(result.articles);
  console.log(`\n${renderTable(['operation', 'times', 'credits'], await creditRows(api))}`);
  console.log(
    `\n${renderTable(['memory now', 'processes', 'MB'], memoryRows(measurePlatform(platform)))}`,
  );
  console.log(`\n${renderTable(['look at', 'address'], addressRows(result, platform))}`);
  const first = Math.min(
    ...result.articles.map(({ record }) => Date.parse(record.published_at ?? '')),
  );
  console.log(
    `\n  First article published ${seconds(first - beganAt)} after the command, `.concat(
      `everything read back after ${seconds(Date.now() - beganAt)}.\n`,
    ),
  );
}

function madeRows({ imported, clusters, best, ideas, articles }: StoryResult): string[][] {
  const skipped = `${imported.duplicates} duplicates, ${imported.errors_count} rows refused`;
  return [
    ['keywords', String(imported.imported), skipped],
    ['clusters', String(clusters.length), `best: ${best.name} (${best.volume} searches a month)`],
    ['ideas', String(ideas.length), `for "${best.name}"`],
    ['articles', String(articles.length), `${sumOfWords(articles)} words`],
    ['posts', String(articles.length), 'each read back from its address'],
  ];
}

function sumOfWords(articles: readonly Article[]): number {
  return articles.reduce((words, { content }) => words + content.word_count, 0);
}

function articleRow({ content, images, record }: Article): string[] {
  const pictures = images.filter((image) => image.status === 'generated').length;
  return [
    content.title,
    String(content.word_count),
    String(pictures),
    String(content.sources.length),
    String(content.findings.length),
    record.destination_url ?? '',
  ];
}

/** What the articles rest on, and what a person should look at in them. */
function tellSources(articles: readonly Article[]): void {
  for (const { title, sources, findings } of articles.map(({ content }) => content)) {
    if (sources.length > 0) console.log(`\n  Sources of "${title}":`);
    for (const [index, { title: page, url }] of sources.entries()) {
      console.log(`  [${index + 1}] ${page}  ${url}`);
    }
    if (findings.length > 0) console.log(`\n  To look at in "${title}":`);
    for (const { message, excerpt } of findings) {
      console.log(`  - ${message}${excerpt ? ` (${excerpt})` : ''}`);
    }
  }
}

async function creditRows(api: ApiClient): Promise<string[][]> {
  const usage = await allOf(api.rows('/api/v1/billing/credits/usage/'));
  const operations = Map.groupBy(usage, ({ operation }) => operation);
  const rows = [...operations].map(([operation, entries]) => [
    operation,
    String(entries.length),
    String(entries.reduce((credits, entry) => credits + entry.credits_used, 0)),
  ]);
  const { data: balance } = await api.get('/api/v1/billing/credits/balance/balance/');
  return [
    ...rows,
    ['used together', '', String(balance.credits_used_this_month)],
    ['left', '', String(balance.credits)],
  ];
}

function memoryRows(parts: readonly MemoryUse[]): string[][] {
  return [...parts, totalOf(parts)].map(({ name, processes, residentBytes, proportionalBytes }) => [
    name,
    String(processes),
    String(Math.round((proportionalBytes ?? residentBytes) / 1_000_000)),
  ]);
}

function addressRows({ workplace, articles }: StoryResult, { urls }: RunningPlatform): string[][] {
  const pipelines = encodeURIComponent("WorkflowType='contentPipeline'");
  return [
    ...articles.slice(0, 1).map(({ record }) => ['a published post', record.destination_url ?? '']),
    ['API documentation', urls.docs ?? ''],
    ['e-mails sent', urls.mail ?? ''],
    ['Temporal Web UI', urls.temporalUi ?? ''],
    ['its pipelines', `${urls.temporalUi}/namespaces/default/workflows?query=${pipelines}`],
    ['sign in with', `${workplace.email}  ${workplace.password}`],
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
