import type { Request, Response } from 'express';
import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { publicRoute } from '#api/shared/route.ts';
import { planRow } from '#contracts/api/identity/plans.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { Plan } from '#entities/identity/plan.ts';
import { planResource } from './plan-resource.ts';

const { path, tag, throttle, present } = planResource;

const list = declareList({
  search: ['name'],
  filters: {
    billing_cycle: { property: 'billingCycle', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { price_cents: 'priceCents', name: 'name', included_credits: 'includedCredits' },
});

/** True for a developer who says so with a token; the page needs none, so a bad one is like none. */
async function isDeveloper(
  request: Request,
  response: Response,
  { authentication }: ApiDependencies,
): Promise<boolean> {
  if (request.headers.authorization === undefined) return false;
  const user = await authentication.identify(request, response).catch(() => null);
  return user !== null && roleHas(user.role, 'develop');
}

export const listPlans = publicRoute(
  {
    method: 'get',
    path,
    tag,
    throttle,
    summary: 'List plans',
    description: 'What can be subscribed to, the cheapest first. Developers see the others, too.',
    query: list.query,
    answer: listOf(planRow),
  },
  async ({ query, request, response, dependencies }) => {
    const ordering = request.query.ordering === undefined ? 'price_cents' : query.ordering;
    const visible = (await isDeveloper(request, response, dependencies)) ? {} : { isActive: true };
    const em = dependencies.orm.em.fork();
    const page = await listRows(em, Plan, list, { ...query, ordering }, visible);
    return { ...page, rows: page.rows.map(present) };
  },
);
