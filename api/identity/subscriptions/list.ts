import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { presentRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { subscriptionRow } from '#contracts/api/identity/subscriptions.ts';
import { Plan } from '#entities/identity/plan.ts';
import { Subscription } from '#entities/identity/subscription.ts';

const list = declareList({
  filters: { status: { property: 'status', kind: 'text' } },
  ordering: { current_period_end: 'currentPeriodEnd' },
});

function present(subscription: Subscription, { id, name, slug }: Plan) {
  return {
    ...presentRow(subscription),
    plan_id: id,
    plan: { id, name, slug },
    status: subscription.status,
    provider: subscription.provider,
    current_period_start: subscription.currentPeriodStart.toISOString(),
    current_period_end: subscription.currentPeriodEnd.toISOString(),
    cancel_at_period_end: subscription.cancelAtPeriodEnd,
    downgrade_to_plan_id: subscription.downgradeToPlanId ?? null,
  };
}

/** The account's subscriptions, newest first: the same list in the room of identity and in that of billing. */
function subscriptionList(path: string, tag: string, throttle: 'auth' | 'billing') {
  return route(
    {
      method: 'get',
      path,
      tag,
      throttle,
      permission: 'view_account_billing',
      summary: 'List subscriptions',
      query: list.query,
      answer: listOf(subscriptionRow),
    },
    async ({ em, query }) => {
      const page = await listRows(em, Subscription, list, query);
      const planIds = page.rows.map(({ planId }) => planId);
      const plans = await em.find(Plan, { id: { $in: planIds } });
      const byId = new Map(plans.map((plan) => [plan.id, plan]));
      const rows = page.rows.flatMap((subscription) => {
        const plan = byId.get(subscription.planId);
        return plan ? [present(subscription, plan)] : [];
      });
      return { ...page, rows };
    },
  );
}

export const listSubscriptions = subscriptionList('auth/subscriptions/', 'Accounts', 'auth');
export const listSubscriptionHistory = subscriptionList(
  'billing/subscription/history/',
  'Billing',
  'billing',
);
