import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '#api/shared/tokens.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const refresh = (token: string) => api.http.post('/api/v1/auth/refresh/').send({ refresh: token });

const tokensOf = ({ accountId }: Tenant) =>
  runInTenant(api.dependencies.orm, accountId, (em) => em.find(RefreshToken, {}));

const isLiving = (token: RefreshToken) => !token.usedAt && !token.revokedAt;

/** Living tokens of each family; the rule is: one or none. */
async function livingByFamily(tenant: Tenant): Promise<number[]> {
  const families = Map.groupBy(await tokensOf(tenant), ({ familyId }) => familyId);
  return [...families.values()].map((family) => family.filter(isLiving).length);
}

describe.each([2, 10])('%i refreshes of one token at once', (times) => {
  it('give one child at most, and end its family', async () => {
    const tenant = await createTenant(api);
    const answers = await Promise.all(Array.from({ length: times }, () => refresh(tenant.refresh)));
    const children = answers.filter(({ status }) => status === 200);
    expect(children).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(times - 1);
    expect(await tokensOf(tenant)).toHaveLength(2);
    expect(await livingByFamily(tenant)).toEqual([0]);
    await refresh(children[0]?.body.data.refresh).expect(401);
  });
});

/** One thing that a person, or a thief, does; `token` counts through those known so far. */
type Step = { does: 'refresh' | 'logout'; token: number } | { does: 'login' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('refresh' as const), token: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('logout' as const), token: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'login' as const }) },
);

/** Steps of one round happen at the same time, rounds one after the other. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

/** The tokens that were given out so far, how often each was presented, and what was answered. */
class Story {
  readonly known: string[];
  readonly presented = new Map<string, number>();
  readonly statuses = new Set<number>();
  readonly #tenant: Tenant;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
    this.known = [tenant.refresh];
  }

  async play(step: Step): Promise<void> {
    const { email, post } = this.#tenant;
    if (step.does === 'login') {
      const { body } = await api.http.post('/api/v1/auth/login/').send({ email, password });
      this.known.push(body.data.refresh);
      return;
    }
    const token = this.known[step.token % this.known.length] ?? '';
    if (step.does === 'logout') {
      await post('auth/logout/', { refresh: token }).expect(200);
      return;
    }
    this.presented.set(token, (this.presented.get(token) ?? 0) + 1);
    const { status, body } = await refresh(token);
    this.statuses.add(status);
    if (status === 200) this.known.push(body.data.refresh);
  }
}

describe('whatever comes in whatever order, also at once', () => {
  it('a family has one living token or none, and none once a token was used twice', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (story) => {
        const tenant = await createTenant(api);
        const told = new Story(tenant);
        for (const round of story) {
          await Promise.all(round.map((step) => told.play(step)));
          expect(Math.max(...(await livingByFamily(tenant)))).toBeLessThanOrEqual(1);
        }
        const rows = await tokensOf(tenant);
        expect(rows).toHaveLength(told.known.length);
        expect([...told.statuses].filter((status) => ![200, 401].includes(status))).toEqual([]);
        const twice = [...told.presented].filter(([, times]) => times > 1);
        const hashes = new Set(twice.map(([token]) => hashToken(token)));
        const ended = rows.filter((row) => hashes.has(row.tokenHash)).map((row) => row.familyId);
        expect(rows.filter((row) => ended.includes(row.familyId)).filter(isLiving)).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});

describe('a refresh at the moment of', () => {
  const change = (tenant: Tenant) =>
    tenant.post('auth/change-password/', {
      old_password: password,
      new_password: 'battery-staple-77',
    });

  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'a change of the password leaves nothing alive but what the change answers (%i)',
    async () => {
      const tenant = await createTenant(api);
      const [rotated, changed] = await Promise.all([refresh(tenant.refresh), change(tenant)]);
      expect(changed.status).toBe(200);
      if (rotated.status === 200) await refresh(rotated.body.data.refresh).expect(401);
      await refresh(changed.body.data.refresh).expect(200);
    },
  );

  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'the sign-out leaves nothing alive (%i)',
    async () => {
      const tenant = await createTenant(api);
      await Promise.all([
        refresh(tenant.refresh),
        tenant.post('auth/logout/', { refresh: tenant.refresh }).expect(200),
      ]);
      expect(await livingByFamily(tenant)).toEqual([0]);
    },
  );
});
