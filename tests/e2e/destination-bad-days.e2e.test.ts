import { describe, expect, it } from 'vitest';
import type { KnobRule } from '#sandbox/controls/knob-schema.ts';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { postsPath } from './support/sandbox.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();

interface Outcome {
  content_id: string;
  content_status: string;
  record_status: string;
  error: string | null;
  destination_url: string | null;
}

const outcomeQuery = `
  select content.id as content_id, content.status as content_status,
    record.status as record_status, record.error, record.destination_url
  from igny8_contents content join igny8_publishing_records record on record.content_id = content.id
  where content.account_id = $1`;

/** Writes an article and publishes it on a day on which posting goes like this. */
async function publishOn(effect: KnobRule['effect'], times?: number) {
  const posting = { match: { path: postsPath, method: 'POST' }, effect };
  await test.sandbox.setRules(times === undefined ? posting : { ...posting, times });
  const customer = await Customer.register(test.platform);
  const taskIds = await customer.createTasks(1);
  const run = await customer.ended(await customer.startPipelines(taskIds, ['generate', 'publish']));
  const { rows } = await test.platform.database.query<Outcome>(outcomeQuery, [customer.accountId]);
  const [outcome, ...others] = rows;
  if (!outcome || others.length > 0) throw new Error(`${rows.length} records of one publication`);
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  // The article was paid for and is kept, however its publishing ended.
  expect(ledger.settlements).toBe(1);
  const posts = (await test.sandbox.posts()).filter(
    ({ contentId }) => contentId === outcome.content_id,
  );
  const tries = await test.sandbox.requests(postsPath);
  return { run, outcome, posts, tries: tries.filter(({ method }) => method === 'POST').length };
}

describe('a destination', () => {
  it.each([
    [
      'refuses the login',
      { status: { code: 401 } },
      'credentials',
      /does not accept the user name.* Enter its user name and a new application password/,
    ],
    ['forbids it', { status: { code: 403 } }, 'forbidden', /may not do this/],
    ['shows a page in place of data', 'html', 'not_json', /a page instead of data/],
  ] as const)(
    'that %s leaves the article as it is and says so',
    async (_name, effect, category, words) => {
      const { run, outcome, posts, tries } = await publishOn(effect);
      expect(run).toMatchObject({
        status: 'failed',
        error: {
          category,
          stage: 'publish',
          message: expect.stringMatching(words),
          // Nothing gets better by itself here, and the message ends with what does it.
          retryable: false,
        },
      });
      expect(outcome).toMatchObject({
        content_status: 'draft',
        record_status: 'failed',
        error: run.error?.message,
        destination_url: null,
      });
      expect(posts).toEqual([]);
      expect(tries).toBe(1);
    },
  );

  it.each([
    ['is out of order', { status: { code: 500 } }, 1],
    ['has too much to do', { rate_limit: { retry_after_seconds: 2 } }, 1],
    ['drops the connection', 'drop_connection', 1],
    ['drops the connection after it has created the post', 'create_then_drop', 1],
  ] as const)('that %s for a while has exactly one post', async (_name, effect, times) => {
    const { run, outcome, posts } = await publishOn(effect, times);
    expect(run).toMatchObject({ status: 'completed', error: null });
    expect(outcome).toMatchObject({
      content_status: 'published',
      record_status: 'published',
      error: null,
    });
    expect(posts).toMatchObject([{ status: 'publish', link: outcome.destination_url }]);
  });

  it('that refuses every article of a batch fails the batch, with how many and why', async () => {
    const refusal = { match: { path: postsPath }, effect: { status: { code: 401 } } } as const;
    await test.sandbox.setRules(refusal);
    const customer = await Customer.register(test.platform);
    const taskIds = await customer.createTasks(2);
    const batch = await customer.ended(
      await customer.startPipelines(taskIds, ['generate', 'publish']),
    );
    expect(batch).toMatchObject({
      status: 'failed',
      counts: { total: 2, failed: 2 },
      error: {
        category: 'credentials',
        message: expect.stringMatching(/^All 2 items failed\. The first: The site does not accept/),
        retryable: false,
      },
    });
  });

  it('that has refused takes the article when it is published again', async () => {
    const refusal = { match: { path: postsPath }, effect: { status: { code: 401 } } } as const;
    await test.sandbox.setRules(refusal);
    const customer = await Customer.register(test.platform);
    const taskIds = await customer.createTasks(1);
    const stages = ['generate', 'publish'] as const;
    const failed = await customer.ended(await customer.startPipelines(taskIds, [...stages]));
    expect(failed.status).toBe('failed');
    await test.sandbox.reset();
    const contentId = await contentOf(customer);
    const again = await customer.ask('POST', `writer/content/${contentId}/publish/`, {});
    expect(again.status).toBe(202);
    const { run_id: runId } = again.body.data as { run_id: string };
    expect((await customer.ended(runId)).status).toBe('completed');
    const { rows } = await test.platform.database.query(outcomeQuery, [customer.accountId]);
    expect(rows).toMatchObject([{ content_status: 'published', record_status: 'published' }]);
  });
});

async function contentOf({ accountId }: Customer): Promise<string> {
  const { rows } = await test.platform.database.query<{ id: string }>(
    'select id from igny8_contents where account_id = $1',
    [accountId],
  );
  return rows[0]?.id ?? '';
}
