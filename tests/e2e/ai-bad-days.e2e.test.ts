import { beforeEach, describe, expect, it } from 'vitest';
import type { KnobRule } from '#sandbox/controls/knob-schema.ts';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { taskState } from './support/task-state.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;

/** Each bad day is an account's own, so that its ledger tells of nothing else. */
beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

/** Writes one article on a day like this and tells what became of it. */
async function writeOn(effect: KnobRule['effect'], times: number) {
  await test.sandbox.setRules({ match: { function: 'generate_content' }, effect, times });
  const { runId, taskId } = await customer.startArticle();
  const run = await customer.ended(runId);
  const calls = await test.sandbox.requests(chatPath, 'generate_content');
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  return { run, calls, ledger, task: await taskState(test.platform, taskId) };
}

const written = { status: 'completed', contents: 1, versions: 1 };
const unwritten = { status: 'failed', contents: 0, versions: 0 };

describe('an answer that cannot be used', () => {
  it.each([
    ['is malformed', 'malformed'],
    ['does not fit the schema', 'invalid_schema'],
    ['is cut off', 'truncated'],
  ] as const)('that %s is repaired once, and charged once', async (_name, effect) => {
    const { run, calls, ledger, task } = await writeOn(effect, 1);
    expect(run).toMatchObject({ status: 'completed', error: null });
    expect(calls).toHaveLength(2);
    expect(task).toEqual(written);
    expect(ledger).toMatchObject({ settlements: 1, settled: run.credits_used });
    expect(run.credits_used).toBeGreaterThan(0);
  });

  it.each([
    ['is malformed', 'malformed', /not valid JSON/],
    ['does not fit the schema', 'invalid_schema', /title/],
    ['is cut off', 'truncated', /cut off/],
  ] as const)(
    'that %s twice fails the run, named, and costs nothing',
    async (_name, effect, why) => {
      const { run, calls, ledger, task } = await writeOn(effect, 2);
      expect(run).toMatchObject({
        status: 'failed',
        credits_used: 0,
        error: { category: 'ai_invalid', stage: 'generate', retryable: true },
      });
      expect(run.error?.message).toMatch(/^The model answered in the wrong form twice: /);
      expect(run.error?.message).toMatch(why);
      expect(calls).toHaveLength(2);
      expect(task).toEqual(unwritten);
      expect(ledger).toMatchObject({ settlements: 0, balance: ledger.granted });
    },
  );

  it('that is a refusal fails the run at once and is not asked for again', async () => {
    const { run, calls, ledger, task } = await writeOn('refusal', 5);
    expect(run).toMatchObject({
      status: 'failed',
      error: { category: 'content_refused', stage: 'generate' },
    });
    expect(run.error?.message).toBe(
      "The model refused: I'm sorry, I can't help with that request.",
    );
    expect(calls).toHaveLength(1);
    expect(task).toEqual(unwritten);
    expect(ledger.balance).toBe(ledger.granted);
  });
});

describe('a vendor', () => {
  it('that asks for patience is asked again after that time, and not before', async () => {
    const { run, calls, ledger } = await writeOn({ rate_limit: { retry_after_seconds: 4 } }, 1);
    expect(run.status).toBe('completed');
    const [first, second] = calls.map(({ at }) => Date.parse(at));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(4_000);
    expect(calls).toHaveLength(2);
    expect(ledger.settlements).toBe(1);
  });

  it.each([
    ['is out of order', { status: { code: 500 } }, 2],
    ['is overloaded', { status: { code: 503 } }, 1],
    ['drops the connection', 'drop_connection', 1],
    ['shows a page in place of an answer', 'html', 1],
    ['answers after longer than a heartbeat', { delay_ms: 11_000 }, 1],
  ] as const)('that %s for a while only delays the work', async (_name, effect, times) => {
    const { run, calls, ledger, task } = await writeOn(effect, times);
    expect(run).toMatchObject({ status: 'completed', error: null });
    const isSlow = typeof effect === 'object' && 'delay_ms' in effect;
    expect(calls).toHaveLength(isSlow ? 1 : times + 1);
    expect(task).toEqual(written);
    expect(ledger.settlements).toBe(1);
  });

  it.each([
    ['does not accept the key', 401, 'authentication', /does not accept the API key/],
    ['does not know the model', 404, 'invalid_request', /does not exist/],
  ])('that %s is not asked again', async (_name, code, category, words) => {
    const { run, calls, ledger, task } = await writeOn({ status: { code } }, 5);
    expect(run).toMatchObject({
      status: 'failed',
      error: { category, stage: 'generate', message: expect.stringMatching(words) },
    });
    expect(calls).toHaveLength(1);
    expect(task).toEqual(unwritten);
    expect(ledger.balance).toBe(ledger.granted);
  });
});
