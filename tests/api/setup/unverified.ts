import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { Account } from '#entities/identity/account.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './tenant.ts';
import { createTestApi, type TestApi, testSettings } from './test-api.ts';

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];

/** A customer of a platform that asks for verified e-mails, whose own is none. */
export interface Unverified {
  readonly api: TestApi;
  /** Another one for each test. */
  readonly tenant: Tenant;
  inTenant<Result>(work: Work<Result>): Promise<Result>;
  /** Verified at, or null: not any more. */
  setVerified(at: Date | null): Promise<unknown>;
  /** A task to be written; answers its id. */
  addTask(): Promise<string>;
  /** The run that makes, or has made, the one article there is without a verified e-mail. */
  claimedRun(): Promise<string | null | undefined>;
}

/** One API for the tests of a file, which call what it answers inside of a test only. */
export function openUnverified(): Unverified {
  let api: TestApi;
  let tenant: Tenant;
  beforeAll(async () => {
    api = await createTestApi({ settings: { ...testSettings, requireVerifiedEmail: true } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    tenant = await createTenant(api);
  });
  const inTenant = <Result>(work: Work<Result>) =>
    runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.transactional(work));
  return {
    get api() {
      return api;
    },
    get tenant() {
      return tenant;
    },
    inTenant,
    setVerified: (at) =>
      inTenant((em) => em.nativeUpdate(User, { id: tenant.userId }, { emailVerifiedAt: at })),
    async addTask() {
      const { siteId: site_id, sectorId: sector_id } = tenant;
      const task = { site_id, sector_id, title: `Brewing ${randomUUID()}`, word_count: 500 };
      return (await tenant.post('writer/tasks/', task).expect(201)).body.data.id;
    },
    claimedRun: () =>
      inTenant(async (em) => (await em.findOneOrFail(Account, {})).unverifiedArticleRunId),
  };
}

/** 403, and why. */
export function expectUnverified(answer: { status: number; body: { errors?: object } }): void {
  expect(answer.status).toBe(403);
  expect(answer.body.errors).toMatchObject({ code: ['USER_NOT_VERIFIED'] });
}
