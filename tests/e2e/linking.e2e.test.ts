import { beforeEach, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;
let clusterId: string;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
  const { data } = await customer.api.post('/api/v1/planner/clusters/', {
    body: { ...place(), name: 'Coffee at home' },
  });
  clusterId = data.id;
});

const place = () => ({ site_id: customer.siteId, sector_id: customer.sectorId });

/** A page of the cluster that says these paragraphs. */
async function page(primaryKeyword: string, ...paragraphs: string[]): Promise<string> {
  const { data } = await customer.api.post('/api/v1/writer/content/', {
    body: {
      ...place(),
      title: `The ${primaryKeyword}`,
      primary_keyword: primaryKeyword,
      cluster_id: clusterId,
      html_content: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    },
  });
  return data.id;
}

interface Text {
  version: number;
  status: string;
  linker_version: number;
  optimizer_version: number;
  html_content: string;
}

async function read<Data>(path: string): Promise<Data> {
  const { body } = await customer.ask('GET', path);
  return (body.data ?? body) as Data;
}
const textOf = (id: string) => read<Text>(`writer/content/${id}/`);

async function started(path: string, body: object) {
  const answer = await customer.ask('POST', path, body);
  expect(answer.status).toBe(202);
  const { run_id: runId } = answer.body.data as { run_id: string };
  return customer.ended(runId);
}

it('pages of a cluster are led to each other, once, and shown as a graph', async () => {
  const grinder = await page('burr grinder', 'Even grounds make a clear pour over.', 'Clean it.');
  const pour = await page('pour over', 'Begin with a burr grinder.', 'Then wet the paper filter.');
  const filter = await page('paper filter', 'It holds back oil.');
  const ids = [grinder, pour, filter];

  const run = await started('linker/batch_process/', { content_ids: ids });
  // The page without a fitting word stays as it is and costs nothing.
  expect(run).toMatchObject({ status: 'completed', credits_used: 16 });
  expect(await textOf(pour)).toMatchObject({
    version: 2,
    status: 'linked',
    linker_version: 1,
    html_content:
      '<p>Begin with a <a href="/the-burr-grinder/">burr grinder</a>.</p>\n<p>Then wet the <a href="/the-paper-filter/">paper filter</a>.</p>',
  });
  expect(await textOf(filter)).toMatchObject({ version: 1, status: 'linked', linker_version: 1 });

  const { nodes, edges } = await read<{ nodes: object[]; edges: object[] }>(
    `linker/graph/?site_id=${customer.siteId}`,
  );
  expect(nodes).toMatchObject([
    { id: grinder, links_in: 1, links_out: 1 },
    { id: pour, links_in: 1, links_out: 2 },
    { id: filter, links_in: 1, links_out: 0 },
  ]);
  expect(edges).toHaveLength(3);

  const again = await started('linker/process/', { content_id: pour });
  expect(again).toMatchObject({ status: 'completed', credits_used: 0 });
  expect((await textOf(pour)).version).toBe(2);
  const { count } = await read<{ count: number }>('writer/content/?linking=done');
  expect(count).toBe(3);
  await expectLedgerToAddUp(test.platform, customer.accountId);
});

it('an article of a site that has it so is linked and then optimised by itself', async () => {
  await customer.api.patch('/api/v1/auth/sites/{id}/', {
    params: { path: { id: customer.siteId } },
    body: { settings: { auto_link: true, auto_optimize: true } },
  });
  await page('coffee grinder', 'It grinds.');
  const { data: task } = await customer.api.post('/api/v1/writer/tasks/', {
    body: {
      ...place(),
      title: 'Brewing coffee with care',
      keywords: ['pour over coffee', 'coffee grinder'],
      cluster_id: clusterId,
      word_count: 400,
    },
  });
  const written = await started('writer/tasks/auto_generate_content/', { ids: [task.id] });
  expect(written.status).toBe('completed');
  const { results } = await read<{ results: { id: string }[] }>(
    `writer/content/?task_id=${task.id}`,
  );
  const contentId = results[0]?.id ?? '';

  await until('the article is optimised', async () => {
    const { results: runs } = await read<{ results: { status: string }[] }>(
      'runs/?type=optimizeContent',
    );
    return runs.length === 1 && runs[0]?.status === 'completed';
  });
  const text = await textOf(contentId);
  expect(text).toMatchObject({ status: 'optimized', linker_version: 1, optimizer_version: 1 });
  expect(text.html_content).toContain('<a href="/the-coffee-grinder/">');
  const types = ['generateContent', 'linkContent', 'optimizeContent'];
  for (const type of types) {
    expect((await read<{ count: number }>(`runs/?type=${type}`)).count).toBe(1);
  }
  await expectLedgerToAddUp(test.platform, customer.accountId);
});
