import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

/** The one key the sandbox refuses as wrong. */
const wrongKey = 'sk-invalid';
const goodKey = 'sk-own-4b1d2e6f8a0c9e7d';

async function saveKeys(api_key: string, ...api_keys: string[]): Promise<void> {
  const body = { config: { api_key, api_keys } };
  const { status } = await customer.ask('POST', 'system/settings/integrations/openai/save/', body);
  expect(status).toBe(200);
}

async function write() {
  const { runId } = await customer.startArticle();
  const run = await customer.ended(runId);
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  return { run, ledger };
}

/** Whatever is kept of the account's steps, calls and runs, as text. */
async function everythingKept(): Promise<string> {
  const tables = ['ai_steps', 'ai_request_logs', 'runs', 'run_events'];
  const rows = await Promise.all(
    tables.map(async (table) => {
      const query = `select to_jsonb(kept)::text as row from igny8_${table} kept where account_id = $1`;
      return (await test.platform.database.query(query, [customer.accountId])).rows;
    }),
  );
  return JSON.stringify(rows);
}

async function calls() {
  const { rows } = await test.platform.database.query<Record<string, unknown>>(
    `select status, key_name, prompt_version, attempt from igny8_ai_request_logs
     where account_id = $1 order by created_at, id`,
    [customer.accountId],
  );
  return rows;
}

describe("an account's own keys", () => {
  it('take turns: a wrong one makes room, the article is written and charged as usual', async () => {
    await saveKeys(wrongKey, goodKey);
    const { run, ledger } = await write();
    expect(run).toMatchObject({ status: 'completed', error: null });
    expect(ledger).toMatchObject({ settlements: 1, settled: run.credits_used });
    expect(await calls()).toMatchObject([
      { status: 'failed', key_name: 'account:1', attempt: 1 },
      { status: 'ok', key_name: 'account:2', attempt: 2 },
    ]);
    const kept = await everythingKept();
    expect(kept).not.toContain(wrongKey);
    expect(kept).not.toContain(goodKey);
  });

  it('that are all wrong end the run, named; nobody else pays', async () => {
    await saveKeys(wrongKey);
    const { run, ledger } = await write();
    expect(run).toMatchObject({
      status: 'failed',
      error: { category: 'authentication', message: expect.stringMatching(/API key/) },
    });
    expect(ledger).toMatchObject({ settlements: 0, balance: ledger.granted });
    expect(await calls()).toMatchObject([{ status: 'failed', key_name: 'account:1' }]);
  });
});

describe("an account's own prompt", () => {
  it('is what the model is asked with, by its version, until it is reset', async () => {
    const prompt_type = 'generate_content';
    const prompt_value =
      'You are brief.\n---\nWrite {{ data.title }} in {{ data.word_count }} words.';
    const saved = await customer.ask('POST', 'system/prompts/save/', { prompt_type, prompt_value });
    expect(saved.status).toBe(200);
    await write();
    await customer.ask('POST', 'system/prompts/reset_to_default/', { prompt_type });
    await write();
    expect(await calls()).toMatchObject([
      { status: 'ok', prompt_version: 'custom:1' },
      { status: 'ok', prompt_version: expect.stringMatching(/^[0-9a-f]{12}$/) },
    ]);
    expect(await test.sandbox.requests(chatPath, prompt_type)).toHaveLength(2);
  });

  it('that names what its function does not know is refused when it is saved', async () => {
    const body = { prompt_type: 'generate_content', prompt_value: 'Write {{ data.headline }}.' };
    const { status, body: answer } = await customer.ask('POST', 'system/prompts/save/', body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain('data.headline');
  });
});
