import { beforeEach, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

async function started(path: string, body: object = {}) {
  const answer = await customer.ask('POST', path, body);
  expect(answer.status).toBe(202);
  const { run_id: runId } = answer.body.data as { run_id: string };
  return customer.ended(runId);
}

async function read<Data>(path: string): Promise<Data> {
  const { body } = await customer.ask('GET', path);
  return (body.data ?? body) as Data;
}

interface Text {
  id: string;
  version: number;
  status: string;
  html_content: string;
}

/** The content of an article that was written. */
async function writtenContent(): Promise<string> {
  const run = await customer.ended((await customer.startArticle()).runId);
  expect(run.status).toBe('completed');
  const { results } = await read<{ results: Text[] }>('writer/content/');
  return results[0]?.id ?? '';
}

it('an article is written, optimised into a better version, and made anew of its stored reply', async () => {
  const contentId = await writtenContent();
  const first = await read<Text>(`writer/content/${contentId}/`);

  const optimised = await started('optimizer/optimize/', { content_id: contentId });
  expect(optimised).toMatchObject({ status: 'completed', type: 'optimizeContent' });
  const {
    score_before: scoreBefore,
    score_after: scoreAfter,
    kept,
  } = optimised.result as Record<string, number>;
  expect(kept).toBe(1);
  expect(scoreAfter).toBeGreaterThan(scoreBefore ?? 100);
  const second = await read<Text>(`writer/content/${contentId}/`);
  expect(second).toMatchObject({ version: first.version + 1, status: 'optimized' });
  const { results } = await read<{ results: { id: string }[] }>(
    `optimizer/tasks/?content_id=${contentId}`,
  );
  const task = await read<object>(`optimizer/tasks/${results[0]?.id}/`);
  expect(task).toMatchObject({
    status: 'completed',
    score_before: scoreBefore,
    score_after: scoreAfter,
    html_before: first.html_content,
    html_after: second.html_content,
    credits_used: optimised.credits_used,
  });

  const calls = (await test.sandbox.requests(chatPath)).length;
  const anew = await started(`writer/content/${contentId}/reparse/`);
  expect(anew).toMatchObject({ status: 'completed', credits_used: 1 });
  expect(await test.sandbox.requests(chatPath)).toHaveLength(calls);
  const third = await read<Text>(`writer/content/${contentId}/`);
  expect(third).toMatchObject({ version: first.version + 2, html_content: first.html_content });
  await expectLedgerToAddUp(test.platform, customer.accountId);
});

const suggest = (keyword: string) =>
  started('growth/titles/suggest/', { site_id: customer.siteId, keyword });

interface Titles {
  serp_titles: { title: string; url: string }[];
  creative_titles: { title: string; article_type: string }[];
}

it('titles of a keyword come from the results page and from the model, for 1 credit', async () => {
  const run = await suggest('pour over coffee');
  expect(run).toMatchObject({ status: 'completed', credits_used: 1 });
  const { serp_titles, creative_titles } = run.result as unknown as Titles;
  expect(creative_titles).toHaveLength(10);
  expect(serp_titles.length).toBeGreaterThan(0);
  expect(serp_titles[0]?.url).toMatch(/^https?:/);
  await expectLedgerToAddUp(test.platform, customer.accountId);
});

it('a model that refuses leaves the titles of the results page', async () => {
  await test.sandbox.setRules({ match: { function: 'creative_titles' }, effect: 'refusal' });
  const run = await suggest('moka pot');
  const { serp_titles, creative_titles } = run.result as unknown as Titles;
  expect(run.status).toBe('completed');
  expect(serp_titles.length).toBeGreaterThan(0);
  expect(creative_titles).toEqual([]);
});

it('a rewriting that is refused costs nothing and leaves the text', async () => {
  const contentId = await writtenContent();
  await test.sandbox.setRules({ match: { function: 'optimize_content' }, effect: 'refusal' });
  const run = await started('optimizer/optimize/', { content_id: contentId });
  expect(run).toMatchObject({ status: 'failed', credits_used: 0 });
  expect(run.error).toMatchObject({ category: 'content_refused' });
  const { results } = await read<{ results: object[] }>('optimizer/tasks/?status=failed');
  expect(results).toMatchObject([{ content_id: contentId, credits_used: 0 }]);
  expect((await read<Text>(`writer/content/${contentId}/`)).version).toBe(1);
  await expectLedgerToAddUp(test.platform, customer.accountId);
});
