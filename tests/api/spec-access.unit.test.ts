import { describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import type { Route } from '#api/shared/route-record.ts';
import { mayCall } from '#scripts/checks/role-callers.ts';

type Who = 'public' | 'any' | 'editor' | 'admin' | 'owner' | 'dev';

/** In falling power: who may is everybody up to the lowest role that may. */
const persons = ['developer', 'owner', 'admin', 'editor', 'viewer'] as const;
const lowest = { dev: 1, owner: 2, admin: 3, editor: 4, any: 5, public: 5 } as const;

/**
 * The column "who" of spec/api.md, written down a second time: the longest beginning counts, one with its
 * method before one without. Of a row that reads and changes any reads; `only`: who changes reads, too.
 */
const specification: Record<string, Who | `${Who} only`> = {
  'auth/register/': 'public',
  'auth/login/': 'public',
  'auth/refresh/': 'public',
  'auth/google/': 'public',
  'auth/forgot-password/': 'public',
  'auth/reset-password/': 'public',
  'auth/verify-email/': 'public',
  'auth/verify-email/resend/': 'any',
  'auth/logout/': 'any',
  'auth/change-password/': 'any',
  'auth/me/': 'any',
  'auth/groups/': 'any',
  'auth/users/': 'admin',
  'auth/site-access/': 'admin only',
  'auth/invitations/': 'admin only',
  'auth/invitations/accept/': 'public',
  'auth/accounts/': 'admin',
  'POST auth/accounts/': 'dev',
  'DELETE auth/accounts/': 'dev',
  'POST auth/accounts/{id}/transfer-ownership/': 'owner',
  'auth/sites/': 'admin',
  'auth/sectors/': 'admin',
  'auth/plans/': 'dev',
  'GET auth/plans/': 'public',
  'auth/subscriptions/': 'owner only',
  'auth/industries/': 'dev',
  'auth/seed-keywords/': 'dev',
  'auth/api-keys/': 'admin only',
  'planner/': 'editor',
  'writer/': 'editor',
  'automation/': 'editor',
  'runs/': 'editor',
  'pipelines/': 'editor',
  'estimates/': 'editor',
  'growth/': 'editor',
  'linker/': 'editor',
  'optimizer/': 'editor',
  'publisher/': 'editor',
  'integration/': 'editor',
  'billing/credits/': 'any',
  'billing/admin/': 'dev only',
  'billing/subscription/history/': 'owner only',
  'system/ping/': 'public',
  'system/status/': 'any',
  'system/prompts/': 'editor',
  'system/author-profiles/': 'editor',
  'system/strategies/': 'editor',
  'system/settings/integrations/': 'admin',
  'system/settings/task_progress/': 'any',
  'system/settings/modules/': 'admin',
  'system/settings/ai/': 'admin',
  'system/settings/account/': 'admin',
  'system/settings/user/': 'any',
  'system/settings/system/': 'dev only',
  'system/notifications/': 'any',
  'system/audit-log/': 'admin only',
  'system/ai-requests/': 'admin only',
};

function specified({ method, path }: Route['record']): { who: Who; isReader: boolean } {
  const call = `${method.toUpperCase()} ${path}`;
  const fitting = Object.keys(specification)
    .filter((beginning) => call.startsWith(beginning) || path.startsWith(beginning))
    .toSorted((one, other) => one.length - other.length);
  const row = specification[fitting.at(-1) ?? ''];
  if (!row) throw new Error(`spec/api.md says nothing of ${call}: add it here`);
  const [who, only] = row.split(' ') as [Who, 'only' | undefined];
  return { who, isReader: method === 'get' && only === undefined && who !== 'public' };
}

describe('the role matrix is the one of spec/api.md', () => {
  it.each(allRoutes.map(({ record }) => [record.method, record.path, record] as const))(
    '%s %s',
    (_method, _path, record) => {
      const { who, isReader } = specified(record);
      const expected = persons.slice(0, isReader ? lowest.any : lowest[who]);
      expect(persons.filter((role) => mayCall(record, role))).toEqual(expected);
      expect(mayCall(record, 'nobody')).toBe(who === 'public');
    },
  );
});
