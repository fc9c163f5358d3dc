import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { publicRoute } from '#api/shared/route.ts';
import { planRow } from '#contracts/api/identity/plans.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { Plan } from '#entities/identity/plan.ts';
import { planResource } from './plan-resource.ts';

const { path, tag, throttle, present } = planResource;

export const showPlan = publicRoute(
  {
    method: 'get',
    path: `${path}{id}/`,
    tag,
    throttle,
    summary: 'Show a plan',
    description: 'Also one that is no longer offered: whoever is on it can read what it says.',
    parameters: idParameters,
    answer: one(planRow),
  },
  async ({ parameters, dependencies }) =>
    present(await findRow(dependencies.orm.em.fork(), Plan, parameters.id)),
);
