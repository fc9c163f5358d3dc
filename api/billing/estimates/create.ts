import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { estimate, estimateBody } from '#contracts/api/billing/credits.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Account } from '#entities/identity/account.ts';

export const createEstimate = route(
  {
    method: 'post',
    path: 'estimates/',
    tag: 'Billing',
    throttle: 'default',
    permission: 'edit',
    summary: 'Ask what an operation would cost',
    body: estimateBody,
    answer: one(estimate),
  },
  ({ em, body, user }) =>
    em.transactional(async (inner) => {
      const { credits } = await operationPrice(inner, body.operation, body.amount);
      const account = await inner.findOneOrFail(Account, { id: user.accountId });
      return { credits, available: account.credits };
    }),
);
