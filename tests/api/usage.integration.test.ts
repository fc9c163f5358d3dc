import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

interface Used {
  operation: string;
  credits: number;
  at: Date;
  type?: string;
  costUsdMicros?: number | null;
}

function use(of: Tenant, ...rows: Used[]) {
  return runInTenant(api.dependencies.orm, of.accountId, (em) =>
    em.transactional((inner) =>
      inner.insertMany(
        CreditUsageLog,
        rows.map(({ operation, credits, at, type = 'content', costUsdMicros = null }) => ({
          accountId: of.accountId,
          operation,
          creditsUsed: credits,
          createdAt: at,
          relatedObjectType: type,
          costUsdMicros,
        })),
      ),
    ),
  );
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const content = { operation: 'content_generation' };
  await use(
    tenant,
    { ...content, credits: 10, at: new Date('2026-03-02T23:59:59.999Z'), costUsdMicros: 1200 },
    { ...content, credits: 8, at: new Date('2026-03-03T00:00:00Z') },
    { ...content, credits: 2, at: new Date('2026-03-03T11:00:00Z') },
    { operation: 'clustering', credits: 10, at: new Date('2026-03-03T12:00:00Z'), type: 'cluster' },
  );
});
afterAll(() => api.close());

const summary = async (query: string) =>
  (await tenant.get(`billing/credits/usage/summary/?${query}`).expect(200)).body.data;
const march = 'created_at_min=2026-03-01&created_at_max=2026-03-31';

describe('what credits were used for, summed up', () => {
  it('is told by operation, and by operation and day, UTC', async () => {
    const none = { cost_usd_micros: 0 };
    expect(await summary(march)).toEqual({
      credits_used: 30,
      operations: 4,
      cost_usd_micros: 1200,
      by_operation: [
        { operation: 'content_generation', credits_used: 20, operations: 3, cost_usd_micros: 1200 },
        { operation: 'clustering', credits_used: 10, operations: 1, ...none },
      ],
      over_time: [
        {
          period: '2026-03-02',
          operation: 'content_generation',
          credits_used: 10,
          operations: 1,
          cost_usd_micros: 1200,
        },
        { period: '2026-03-03', operation: 'clustering', credits_used: 10, operations: 1, ...none },
        {
          period: '2026-03-03',
          operation: 'content_generation',
          credits_used: 10,
          operations: 2,
          ...none,
        },
      ],
    });
  });

  it('takes weeks from Monday, months, and the filters of the list', async () => {
    const weeks = await summary(`${march}&interval=week&operation=content_generation`);
    expect(weeks.over_time).toMatchObject([{ period: '2026-03-02', credits_used: 20 }]);
    const months = await summary(`${march}&interval=month&related_object_type=cluster`);
    expect(months.over_time).toMatchObject([{ period: '2026-03-01', credits_used: 10 }]);
    const days = await summary('created_at_min=2026-03-03&created_at_max=2026-03-03');
    expect(days.credits_used).toBe(20);
  });

  it('is of the last 30 days unless a range is given, and empty for what nobody used', async () => {
    const nothing = { credits_used: 0, operations: 0, by_operation: [], over_time: [] };
    expect(await summary('operation=never_heard_of')).toMatchObject(nothing);
    expect(await summary('')).toMatchObject(nothing);
    await tenant.get('billing/credits/usage/summary/?interval=hour').expect(400);
    await tenant.get('billing/credits/usage/summary/?created_at_min=soon').expect(400);
  });

  it('shows nothing of another account', async () => {
    const other = await createTenant(api);
    const { body } = await other.get(`billing/credits/usage/summary/?${march}`).expect(200);
    expect(body.data.credits_used).toBe(0);
  });
});

describe('what the plan allows', () => {
  const limitsOf = async (of: Pick<Tenant, 'get'>) => {
    const { body } = await of.get('billing/credits/usage/limits/').expect(200);
    return new Map<string, object>(
      body.data.limits.map((row: { title: string }) => [row.title, row]),
    );
  };

  it('counts what was used since the first of the month, users, invitations and all sites', async () => {
    const other = await createTenant(api);
    const now = new Date();
    const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0));
    await use(
      other,
      { operation: 'linking', credits: 8, at: now },
      { operation: 'linking', credits: 8, at: lastMonth },
    );
    const viewer = await addMember(api, other, 'viewer');
    const limits = await limitsOf(viewer);
    expect(limits.get('Monthly Credits')).toMatchObject({ used: 8 });
    expect(limits.get('Linking Credits')).toMatchObject({ used: 8, limit: null, available: null });
    expect(limits.get('Users')).toMatchObject({ used: 2, category: 'account' });
    expect(limits.get('Sites')).toMatchObject({ used: 1, category: 'account' });
    const balance = await other.get('billing/credits/balance/balance/').expect(200);
    const available = balance.body.data.credits;
    expect(limits.get('Current Balance')).toMatchObject({ available, used: null, limit: null });
  });

  it('is nothing without a plan, and no error', async () => {
    const other = await createTenant(api);
    await runInTenant(api.dependencies.orm, other.accountId, (em) =>
      em.transactional((inner) =>
        inner.execute('update igny8_accounts set plan_id = null where id = ?', [other.accountId]),
      ),
    );
    const { body } = await other.get('billing/credits/usage/limits/').expect(200);
    expect(body.data).toEqual({ limits: [] });
  });
});
