import { beforeEach, describe, expect, it } from 'vitest';
import type { KnobRule } from '#sandbox/controls/knob-schema.ts';
import { type BadDay, badAiDays } from './support/bad-ai-days.ts';
import { Customer } from './support/customer.ts';
import { knobNames } from './support/knob-names.ts';
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

/** What is kept of the account's calls, in order: how they ended, with which attempt and turn. */
async function loggedCalls() {
  const { rows } = await test.platform.database.query<{
    status: string;
    step: string;
    key_name: string;
    tokens_in: number;
    prompt_version: string;
  }>(
    `select status, step, key_name, tokens_in, prompt_version from igny8_ai_request_logs
     where account_id = $1 order by created_at, id`,
    [customer.accountId],
  );
  return rows;
}

/** What is remembered of a model's ways must not reach the other tests. */
async function useAnotherModel(): Promise<void> {
  const functions = { generate_content: { model: 'gpt-3.5-turbo' } };
  await customer.api.put('/api/v1/system/settings/ai/', { body: { functions } });
}

/** Lives through the day; every call of it was logged as it was. */
async function liveThrough(day: BadDay) {
  if (day.effect === 'json_mode_only') await useAnotherModel();
  const outcome = await writeOn(day.effect, day.times);
  expect(outcome.calls).toHaveLength(day.calls);
  const logged = await loggedCalls();
  expect(logged.map(({ status }) => status)).toEqual(day.logged);
  for (const line of logged) {
    expect(line).toMatchObject({ step: 'article', key_name: 'platform:1' });
    expect(line.prompt_version).toMatch(/^[0-9a-f]{12}$/);
  }
  return outcome;
}

describe('a bad day of the model', () => {
  const days = Object.entries(badAiDays).flatMap(([knob, all]) =>
    all.map((day) => [knob, day.what, day] as const),
  );

  it('is known of every knob the sandbox has', () => {
    expect(Object.keys(badAiDays).sort()).toEqual([...knobNames].sort());
  });

  it.each(days.filter(([, , day]) => !day.failure))(
    '%s, %s: the article is written, and paid once',
    async (_knob, _what, day) => {
      const { run, task, ledger } = await liveThrough(day);
      expect(run).toMatchObject({ status: 'completed', error: null });
      expect(task).toEqual({ status: 'completed', contents: 1, versions: 1 });
      expect(run.credits_used).toBeGreaterThan(0);
      expect(ledger).toMatchObject({ settlements: 1, settled: run.credits_used });
    },
  );

  it.each(days.filter(([, , day]) => day.failure))(
    '%s, %s: the run fails, named, and costs nothing',
    async (_knob, _what, day) => {
      const { run, task, ledger } = await liveThrough(day);
      expect(run).toMatchObject({ status: 'failed', credits_used: 0 });
      expect(run.error).toMatchObject({ category: day.failure?.category, stage: 'generate' });
      expect(run.error?.message).toMatch(day.failure?.message ?? /never/);
      expect(task).toEqual({ status: 'failed', contents: 0, versions: 0 });
      expect(ledger).toMatchObject({ settlements: 0, balance: ledger.granted });
    },
  );
});

describe('a vendor that asks for patience', () => {
  it('is asked again after that time, and not before', async () => {
    const { run, calls } = await writeOn({ rate_limit: { retry_after_seconds: 4 } }, 1);
    expect(run.status).toBe('completed');
    const [first, second] = calls.map(({ at }) => Date.parse(at));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(4_000);
  });
});
