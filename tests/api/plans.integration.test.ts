import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, type Member } from './setup/member.ts';
import { limitPlan } from './setup/plan-limits.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let developer: Member;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  developer = await addMember(api, await createTenant(api), 'developer');
});
afterAll(() => api.close());

const plan = (fields: object = {}) => ({
  name: `Plan ${randomUUID()}`,
  price_cents: 4900,
  included_credits: 5000,
  ...fields,
});

const make = async (fields: object = {}) =>
  (await developer.post('auth/plans/', plan(fields)).expect(201)).body.data;

describe('the pricing page', () => {
  it('needs no token, shows the active ones, the cheapest first, and no ids of providers', async () => {
    const dear = await make({ price_cents: 99_900, provider_ids: { stripe: 'prod_1' } });
    const cheap = await make({ price_cents: 100 });
    const retired = await make({ is_active: false });
    const { body } = await api.http.get('/api/v1/auth/plans/?page_size=100').expect(200);
    const prices = body.results.map((row: { price_cents: number }) => row.price_cents);
    expect(prices).toEqual(prices.toSorted((left: number, right: number) => left - right));
    const ids = body.results.map(({ id }: { id: string }) => id);
    expect(ids).toContain(dear.id);
    expect(ids).toContain(cheap.id);
    expect(ids).not.toContain(retired.id);
    expect(JSON.stringify(body)).not.toContain('prod_1');
    expect(body.results[0]).toHaveProperty('max_users', null);
  });

  it('shows developers the others, too, and anybody one by its id', async () => {
    const retired = await make({ is_active: false });
    const { body } = await developer.get('auth/plans/?is_active=false').expect(200);
    expect(body.results.map(({ id }: { id: string }) => id)).toContain(retired.id);
    await api.http.get(`/api/v1/auth/plans/${retired.id}/`).expect(200);
    await api.http.get(`/api/v1/auth/plans/${randomUUID()}/`).expect(404);
    const unknown = await api.http
      .get('/api/v1/auth/plans/')
      .set('Authorization', 'Bearer nonsense');
    expect(unknown.status).toBe(200);
  });
});

describe('changing plans', () => {
  it('is for developers', async () => {
    const { id } = await make();
    await tenant.post('auth/plans/', plan()).expect(403);
    await tenant.patch(`auth/plans/${id}/`, { price_cents: 1 }).expect(403);
    await tenant.delete(`auth/plans/${id}/`).expect(403);
    await api.http.post('/api/v1/auth/plans/').send(plan()).expect(401);
  });

  it('keeps every field', async () => {
    const fields = {
      name: `Team ${randomUUID()}`,
      price_cents: 12_345,
      currency: 'EUR',
      billing_cycle: 'yearly',
      included_credits: 1,
      extra_credit_price_cents: 3,
      allow_credit_topup: false,
      auto_credit_topup_threshold: 10,
      auto_credit_topup_amount: 500,
      max_users: 5,
      max_sites: 3,
      max_industries: 2,
      max_author_profiles: 4,
      support_level: 'priority',
      features: { visibility_frequency: 'daily', throttle_rates: { planner: '120/min' } },
      credits_expire_days: 90,
      provider_ids: { stripe: { product: 'prod_2', price: 'price_2' } },
      is_active: false,
    };
    const made = await make(fields);
    expect(made).toMatchObject(fields);
    expect(made.slug).toMatch(/^team-/);
    const { body } = await developer.put(`auth/plans/${made.id}/`, made).expect(200);
    expect(body.data).toMatchObject(fields);
    const nulls = { max_users: null, credits_expire_days: null };
    const changed = await developer.patch(`auth/plans/${made.id}/`, nulls).expect(200);
    expect(changed.body.data).toMatchObject({ ...fields, ...nulls });
  });

  it.each([
    [{ price_cents: -1 }, 'price_cents'],
    [{ currency: 'euro' }, 'currency'],
    [{ max_users: 0 }, 'max_users'],
    [{ billing_cycle: 'weekly' }, 'billing_cycle'],
    [{ features: { throttle_rates: { planner: 'often' } } }, 'features.throttle_rates.planner'],
    [{ included_credits: 3_000_000_000 }, 'included_credits'],
  ])('refuses %o', async (fields, field) => {
    const { body } = await developer.post('auth/plans/', plan(fields)).expect(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  it('derives the slug, and refuses a given one that is taken', async () => {
    const name = `Solo ${randomUUID()}`;
    const [first, second] = [await make({ name }), await make({ name })];
    expect(second.slug).toBe(`${first.slug}-2`);
    const { body } = await developer.post('auth/plans/', plan({ slug: first.slug })).expect(409);
    expect(body.errors.slug).toEqual(['This slug is taken']);
  });

  it('deletes one that nobody is on, and says what to do about one in use', async () => {
    const { id } = await make();
    await developer.delete(`auth/plans/${id}/`).expect(204);
    await developer.get(`auth/plans/${id}/`).expect(404);
    const used = await limitPlan(api, tenant, {});
    const { body } = await developer.delete(`auth/plans/${used}/`).expect(409);
    expect(body.errors.non_field_errors).toEqual([
      'Accounts are on this plan; set is_active to false to offer it no longer',
    ]);
  });
});

describe('subscriptions', () => {
  it('are the owner’s to read', async () => {
    for (const role of ['admin', 'editor', 'viewer', 'system_bot'] as const) {
      const member = await addMember(api, tenant, role);
      await member.get('auth/subscriptions/').expect(403);
      await member.get('billing/subscription/history/').expect(403);
    }
    const { body } = await tenant.get('auth/subscriptions/').expect(200);
    expect(body.results[0]).toMatchObject({
      status: 'active',
      provider: 'manual',
      cancel_at_period_end: false,
    });
  });
});
