import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { imagePath } from './support/sandbox.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const runwarePath = '/runware/v1';
let customer: Customer;

interface Picture {
  id: string;
  image_type: string;
  position: number;
  status: string;
  error: string | null;
  model: string | null;
  mime: string | null;
  caption: string;
  url: string | null;
}

beforeEach(async () => {
  customer = await Customer.register(test.platform);
  const config = { provider: 'runware', in_article_images: 2, format: 'webp' };
  await customer.ask('POST', 'system/settings/integrations/image_generation/save/', {
    config,
  });
  const { database } = test.platform;
  await database.query(`update igny8_sites set settings = '{"image_source": "ai"}' where id = $1`, [
    customer.siteId,
  ]);
});

async function pictures(): Promise<Picture[]> {
  const { body } = await customer.ask('GET', 'writer/images/?ordering=position&page_size=50');
  return body.results as Picture[];
}

async function illustrate() {
  const taskIds = await customer.createTasks(1);
  const runId = await customer.startPipelines(taskIds, ['generate', 'image_prompts', 'images']);
  return customer.ended(runId, 120);
}

async function charged(): Promise<number> {
  const { rows } = await test.platform.database.query<{ count: number }>(
    `select count(*)::int from igny8_credit_usage_logs
     where account_id = $1 and operation = 'image_generation'`,
    [customer.accountId],
  );
  return rows[0]?.count ?? 0;
}

const knob = { match: { path: runwarePath }, times: 1 };

describe('pictures by Runware', () => {
  it('are the featured one and those inside, as the site wants them', async () => {
    expect(await illustrate()).toMatchObject({ status: 'completed', result: { images: 3 } });
    const drawn = await pictures();
    expect(drawn.map(({ image_type }) => image_type).toSorted()).toEqual([
      'featured',
      'in_article',
      'in_article',
    ]);
    for (const picture of drawn) {
      expect(picture).toMatchObject({
        status: 'generated',
        mime: 'image/webp',
        model: 'runware:97@1',
        url: expect.stringContaining('/file/?v='),
      });
    }
    expect(await test.sandbox.requests(imagePath)).toHaveLength(0);
    expect(await test.sandbox.requests(runwarePath)).toHaveLength(3);
    expect(await charged()).toBe(3);
  });

  it('of which one is refused: the others stand, it is not charged, and is drawn anew later', async () => {
    await test.sandbox.setRules({ ...knob, effect: { status: { code: 400 } } });
    expect(await illustrate()).toMatchObject({ status: 'completed', result: { images: 2 } });
    const failed = (await pictures()).filter(({ status }) => status === 'failed');
    expect(failed).toMatchObject([
      { url: null, error: expect.stringMatching(/does not accept the request/) },
    ]);
    expect(await charged()).toBe(2);
    const ids = failed.map(({ id }) => id);
    const { status, body } = await customer.ask('POST', 'writer/images/generate_images/', { ids });
    expect(status).toBe(202);
    const { run_id } = body.data as { run_id: string };
    expect(await customer.ended(run_id)).toMatchObject({ result: { generated: 1, failed: 0 } });
    expect((await pictures()).map((picture) => picture.status)).toEqual(
      Array.from({ length: 3 }, () => 'generated'),
    );
    await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(await charged()).toBe(3);
  });

  it('that come late, broken or not at all for a while are drawn in the end, each charged once', async () => {
    await test.sandbox.setRules(
      { ...knob, effect: { rate_limit: { retry_after_seconds: 1 } } },
      { ...knob, effect: 'malformed' },
      { ...knob, effect: 'drop_connection' },
      { ...knob, effect: 'create_then_drop' },
      { ...knob, effect: { status: { code: 504 } } },
    );
    expect(await illustrate()).toMatchObject({ status: 'completed', result: { images: 3 } });
    expect(await charged()).toBe(3);
    expect(await test.sandbox.requests(runwarePath)).toHaveLength(8);
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });

  it('that nobody pays for leave the article, and say so', async () => {
    await test.sandbox.setRules({ ...knob, times: 10, effect: { status: { code: 402 } } });
    expect(await illustrate()).toMatchObject({ status: 'completed', result: { images: 0 } });
    for (const { status, error } of await pictures()) {
      expect(status).toBe('failed');
      expect(error).toMatch(/no credit or budget left/);
    }
    expect(await charged()).toBe(0);
  });
});
