import { beforeEach, describe, expect, it, vi } from 'vitest';
import { embedTexts } from '#activities/planner/embed-texts.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let runId: string;
const embed = vi.fn();
const model = { provider: 'instant', isSandbox: true, name: 'instant', maximumTexts: 2, embed };

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  runId = await startedRun(tenant, 30);
  embed.mockReset().mockImplementation(async (texts: string[]) => ({
    vectors: texts.map((text) => Float32Array.of(text.length, 1)),
    model: 'instant',
    tokensIn: texts.length,
  }));
});

const buy = (texts: string[]) => {
  const { accountId } = tenant;
  const wanted = { accountId, runId, functionName: 'embed_keywords', texts };
  return inActivity(`auto-cluster/${runId}`, () =>
    runInTenant(database.orm, accountId, () =>
      embedTexts(fakedVendors(database.orm), model, wanted),
    ),
  );
};

describe('buying vectors', () => {
  it('buys each text once, in calls the model takes', async () => {
    expect(await buy(['a', 'bb', 'ccc', 'a'])).toBe(3);
    expect(embed.mock.calls.map(([texts]) => texts)).toEqual([['a', 'bb'], ['ccc']]);
    expect(await buy(['ccc', 'dddd'])).toBe(1);
    expect(await tenant.fork().count(TextEmbedding)).toBe(4);
  });

  it('keeps what the calls before a failure brought', async () => {
    embed.mockImplementationOnce(embed.getMockImplementation() as typeof embed);
    embed.mockRejectedValueOnce(new Error('is overloaded'));
    await expect(buy(['a', 'bb', 'ccc'])).rejects.toThrow('is overloaded');
    expect(await tenant.fork().count(TextEmbedding)).toBe(2);
    expect(await buy(['a', 'bb', 'ccc'])).toBe(1);
  });

  it('writes down a call that failed', async () => {
    embed.mockRejectedValueOnce(new Error('is overloaded'));
    await expect(buy(['a'])).rejects.toThrow('is overloaded');
    const log = await tenant.fork().findOneOrFail(AiRequestLog, {});
    expect(log).toMatchObject({
      runId,
      functionName: 'embed_keywords',
      status: 'failed',
      error: 'is overloaded',
    });
  });
});
