import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { mailsOf } from './setup/mailed.ts';
import { addMember, caller, type Member, signIn } from './setup/member.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let developer: Member;
let own: string;

beforeAll(async () => {
  api = await createTestApi();
  developer = await addMember(api, await createTenant(api), 'developer');
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  own = `auth/accounts/${tenant.accountId}/`;
});

describe('the own account', () => {
  it('is the only one in the list, and read by every role', async () => {
    const viewer = await addMember(api, tenant, 'viewer');
    const { body } = await viewer.get('auth/accounts/').expect(200);
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual([tenant.accountId]);
    const one = await viewer.get(own).expect(200);
    expect(one.body.data).toMatchObject({
      owner_id: tenant.userId,
      status: 'active',
      is_system: false,
      auto_topup_enabled: false,
    });
  });

  it('is changed by admins, but for what the owner pays', async () => {
    const admin = await addMember(api, tenant, 'admin');
    const change = { name: 'Mara & Co', slug: `mara-${randomUUID()}`, low_credit_threshold: 7 };
    const { body } = await admin.patch(own, change).expect(200);
    expect(body.data).toMatchObject(change);
    const refused = await admin.patch(own, { auto_topup_enabled: true }).expect(403);
    expect(refused.body.errors).toEqual({ auto_topup_enabled: ['Permission denied'] });
    await tenant.patch(own, { auto_topup_enabled: true }).expect(200);
    await (await addMember(api, tenant, 'editor')).patch(own, { name: 'Mine' }).expect(403);
  });

  it.each([
    { status: 'suspended' },
    { throttle_rates: { planner: '999/sec' } },
    { plan_id: randomUUID() },
  ])('keeps %o from its owner', async (change) => {
    const { body } = await tenant.patch(own, change).expect(403);
    expect(body.errors).toEqual({ [Object.keys(change)[0] ?? '']: ['Permission denied'] });
  });

  it('takes a body as GET gave it', async () => {
    const { body } = await tenant.get(own).expect(200);
    const sent = { ...body.data, name: 'Renamed' };
    const { body: changed } = await tenant.patch(own, sent).expect(200);
    expect(changed.data).toMatchObject({ name: 'Renamed', credits: body.data.credits });
    await tenant.patch(own, sent).expect(409);
  });

  it('refuses a slug that another account has', async () => {
    const other = await createTenant(api);
    const { body } = await other.get(`auth/accounts/${other.accountId}/`).expect(200);
    const refused = await tenant.patch(own, { slug: body.data.slug }).expect(409);
    expect(refused.body.errors.slug).toEqual(['This slug is taken']);
  });

  it('does not know others', async () => {
    const other = await createTenant(api);
    await tenant.get(`auth/accounts/${other.accountId}/`).expect(404);
    await tenant.patch(`auth/accounts/${other.accountId}/`, { name: 'Mine' }).expect(404);
    await tenant.get('auth/accounts/nonsense/').expect(404);
  });

  it('is neither opened nor closed by its owner', async () => {
    await tenant.post('auth/accounts/', {}).expect(403);
    await tenant.delete(own).expect(403);
  });
});

describe('a developer', () => {
  it('sees all accounts, and finds one', async () => {
    const { body } = await developer.get('auth/accounts/?page_size=100').expect(200);
    const ids = body.results.map(({ id }: { id: string }) => id);
    expect(ids).toContain(tenant.accountId);
    expect(ids.length).toBeGreaterThan(1);
    const { body: mine } = await tenant.get(own).expect(200);
    const found = await developer.get(`auth/accounts/?search=${mine.data.slug}`).expect(200);
    expect(found.body.results).toEqual([mine.data]);
    expect((await developer.get(own).expect(200)).body.data).toEqual(mine.data);
    await developer.get(`auth/accounts/${randomUUID()}/`).expect(404);
    await developer.get('auth/accounts/nonsense/').expect(404);
  });

  it('gives plan, status and rates; the subscription follows the plan', async () => {
    const { body: plan } = await developer
      .post('auth/plans/', { name: `Pro ${randomUUID()}`, price_cents: 4900, included_credits: 9 })
      .expect(201);
    const change = {
      plan_id: plan.data.id,
      status: 'trial',
      throttle_rates: { planner: '120/min' },
    };
    const { body } = await developer.patch(own, change).expect(200);
    expect(body.data).toMatchObject(change);
    const subscriptions = await tenant.get('auth/subscriptions/').expect(200);
    expect(subscriptions.body.results).toHaveLength(1);
    expect(subscriptions.body.results[0].plan).toMatchObject({ id: plan.data.id });
    const history = await tenant.get('billing/subscription/history/').expect(200);
    expect(history.body.results).toEqual(subscriptions.body.results);
    const limited = await tenant.get('planner/keywords/').expect(200);
    expect(limited.headers['x-throttle-limit']).toBe('120');
  });

  it.each([
    [{ throttle_rates: { planner: 'many' } }, 400],
    [{ throttle_rates: { nowhere: '1/min' } }, 400],
    [{ status: 'asleep' }, 400],
    [{ plan_id: randomUUID() }, 422],
  ])('is refused %o', async (change, status) => {
    await developer.patch(own, change).expect(status);
  });

  it('opens an account with its owner, plan and first credits', async () => {
    const email = `${randomUUID()}@example.com`;
    const { body: plan } = await developer
      .post('auth/plans/', { name: `Plus ${randomUUID()}`, price_cents: 900, included_credits: 77 })
      .expect(201);
    const fields = { name: 'Twin shop', email, password, full_name: 'Bo Dahl' };
    const { body } = await developer
      .post('auth/accounts/', { ...fields, plan_id: plan.data.id })
      .expect(201);
    expect(body.data).toMatchObject({ name: 'Twin shop', slug: 'twin-shop', credits: 77 });
    const owner = await signIn(api, email);
    expect(owner.userId).toBe(body.data.owner_id);
    expect((await mailsOf(api, body.data.id))[0]?.template).toBe('verification');
    const taken = await developer.post('auth/accounts/', fields).expect(409);
    expect(taken.body.errors.email).toEqual(['User with this email already exists']);
    const again = { ...fields, email: `${randomUUID()}@example.com` };
    const second = await developer.post('auth/accounts/', again).expect(201);
    expect(second.body.data.slug).toMatch(/^twin-shop-[0-9a-f]{8}$/);
    const third = { ...fields, email: `${randomUUID()}@example.com`, slug: 'twin-shop' };
    const refused = await developer.post('auth/accounts/', third).expect(409);
    expect(refused.body.errors.slug).toEqual(['This slug is taken']);
  });

  it('closes an account: nobody of it gets in, nothing of it runs, its ledger stays', async () => {
    const editor = await addMember(api, tenant, 'editor');
    const { body: apiKey } = await tenant
      .post('auth/api-keys/', { name: 'Plugin', scopes: ['read'] })
      .expect(201);
    const { siteId, sectorId } = tenant;
    const keyword = { site_id: siteId, sector_id: sectorId, keyword: 'tea' };
    await tenant.post('planner/keywords/', keyword).expect(201);
    await tenant.post('planner/keywords/auto_cluster/', { sector_id: sectorId }).expect(202);
    await tenant
      .post('auth/invitations/', { email: `${randomUUID()}@example.com`, role: 'viewer' })
      .expect(201);
    const ledger = () =>
      runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.count(CreditTransaction, {}));
    const lines = await ledger();

    await developer.delete(own).expect(204);
    await tenant.get('auth/me/').expect(401);
    await editor.get('auth/me/').expect(401);
    await caller(api, `Api-Key ${apiKey.data.key}`).get('auth/sites/').expect(401);
    await api.http.post('/api/v1/auth/login/').send({ email: tenant.email, password }).expect(401);
    expect((await developer.get(own).expect(200)).body.data.status).toBe('cancelled');
    expect(await ledger()).toBe(lines);
    const kinds = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.find(OutboxMessage, { kind: 'cancel' }),
    );
    expect(kinds).toHaveLength(1);

    await developer.patch(own, { status: 'active' }).expect(200);
    const owner = await signIn(api, tenant.email);
    const users = await owner.get('auth/users/?is_active=true').expect(200);
    expect(users.body.results.map(({ id }: { id: string }) => id)).toEqual([tenant.userId]);
    const invitations = await owner.get('auth/invitations/').expect(200);
    expect(invitations.body.count).toBe(0);
  });

  it('leaves others alone when closing one, and never closes its own', async () => {
    const other = await createTenant(api);
    await developer.delete(own).expect(204);
    await other.get('auth/me/').expect(200);
    await developer.get('auth/me/').expect(200);
    const { body } = await developer.get('auth/me/').expect(200);
    const refused = await developer.delete(`auth/accounts/${body.data.account.id}/`).expect(409);
    expect(refused.body.errors.non_field_errors).toEqual(['You cannot close your own account']);
  });
});

describe('handing an account over', () => {
  const transfer = (user_id: string, by: Pick<Tenant, 'post'> = tenant) =>
    by.post(`${own}transfer-ownership/`, { user_id });

  it('makes the new owner, the old one an admin, and both sign in again', async () => {
    const heir = await addMember(api, tenant, 'editor');
    const { body } = await transfer(heir.userId).expect(200);
    expect(body.data.owner_id).toBe(heir.userId);
    await tenant.get('auth/me/').expect(401);
    await heir.get('auth/me/').expect(401);
    const [old, fresh] = [await signIn(api, tenant.email), await signIn(api, heir.email)];
    const roleOf = async (member: Member) => (await member.get('auth/me/')).body.data.role;
    expect(await roleOf(old)).toBe('admin');
    expect(await roleOf(fresh)).toBe('owner');
    await transfer(heir.userId, old).expect(403);
    await fresh.delete(`auth/users/${old.userId}/`).expect(204);
    const mails = (await mailsOf(api, tenant.accountId)).filter(
      ({ template }) => template === 'ownership_transferred',
    );
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      [tenant.email, heir.email].sort(),
    );
  });

  it('is refused to who is not there, not active, not of the account or owns it', async () => {
    const member = await addMember(api, tenant, 'viewer');
    await tenant.patch(`auth/users/${member.userId}/`, { is_active: false }).expect(200);
    const other = await createTenant(api);
    const refusals: [string, number, string][] = [
      [member.userId, 422, 'The new owner must be an active user'],
      [other.userId, 422, 'User must belong to your account'],
      [tenant.userId, 409, 'This user owns the account already'],
    ];
    for (const [userId, status, message] of refusals) {
      const { body } = await transfer(userId).expect(status);
      expect(body.errors.user_id).toEqual([message]);
    }
    await tenant.get('auth/me/').expect(200);
  });

  it('is the owner’s, not an admin’s, and has one outcome when done twice at once', async () => {
    const [first, second] = [
      await addMember(api, tenant, 'admin'),
      await addMember(api, tenant, 'admin'),
    ];
    await transfer(first.userId, first).expect(403);
    await Promise.all([transfer(first.userId), transfer(second.userId)]);
    const { body } = await developer.get(own).expect(200);
    const owner = [first, second].find(({ userId }) => userId === body.data.owner_id);
    const signedIn = await signIn(api, owner?.email ?? '');
    const owners = await signedIn.get('auth/users/?role=owner').expect(200);
    expect(owners.body.results.map(({ id }: { id: string }) => id)).toEqual([body.data.owner_id]);
  });
});
