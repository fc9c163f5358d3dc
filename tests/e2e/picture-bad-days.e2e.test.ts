import { describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { imagePath } from './support/sandbox.ts';
import { taskState } from './support/task-state.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();

interface Picture {
  status: string;
  error: string | null;
  storage_key: string | null;
}

/** The pictures of an account, the failed ones first. */
async function picturesOf(accountId: string): Promise<Picture[]> {
  const { rows } = await test.platform.database.query<Picture>(
    'select status, error, storage_key from igny8_images where account_id = $1 order by status',
    [accountId],
  );
  return rows;
}

async function illustrate(articles: number) {
  const customer = await Customer.register(test.platform);
  const taskIds = await customer.createTasks(articles);
  const runId = await customer.startPipelines(taskIds, ['generate', 'image_prompts', 'images']);
  const run = await customer.ended(runId, 90);
  const { database } = test.platform;
  const { rows } = await database.query<{ operation: string; count: number }>(
    `select operation, count(*)::int from igny8_credit_usage_logs where account_id = $1 group by 1`,
    [customer.accountId],
  );
  const charged = Object.fromEntries(rows.map(({ operation, count }) => [operation, count]));
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  return { run, charged, ledger, taskIds, pictures: await picturesOf(customer.accountId) };
}

describe('a picture', () => {
  it('that is refused leaves its article and the other pictures, and is not charged', async () => {
    const refused = { match: { path: imagePath }, effect: { status: { code: 400 } }, times: 1 };
    await test.sandbox.setRules(refused);
    const { run, charged, pictures, taskIds } = await illustrate(3);
    expect(run).toMatchObject({ status: 'completed', result: { completed: 3, failed: 0 } });
    expect(pictures.map(({ status }) => status)).toEqual(['failed', 'generated', 'generated']);
    expect(pictures[0]).toMatchObject({
      error: expect.stringMatching(/does not accept the request/),
      storage_key: null,
    });
    expect(charged).toEqual({
      content_generation: 3,
      image_prompt_extraction: 3,
      image_generation: 2,
    });
    for (const taskId of taskIds) {
      expect(await taskState(test.platform, taskId)).toMatchObject({ status: 'completed' });
    }
    expect(await test.sandbox.requests(imagePath)).toHaveLength(3);
  });

  it('that fails for a while is drawn in the end, and charged once', async () => {
    await test.sandbox.setRules(
      { match: { path: imagePath }, effect: { status: { code: 500 } }, times: 1 },
      { match: { path: imagePath }, effect: 'drop_connection', times: 1 },
    );
    const { run, charged, pictures } = await illustrate(1);
    expect(run).toMatchObject({ status: 'completed', result: { images: 1 } });
    expect(pictures).toMatchObject([{ status: 'generated', error: null }]);
    expect(charged.image_generation).toBe(1);
    expect(await test.sandbox.requests(imagePath)).toHaveLength(3);
  });
});
