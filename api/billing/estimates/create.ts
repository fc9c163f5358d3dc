import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { estimate, estimateBody } from '#contracts/api/billing/credits.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Account } from '#entities/identity/account.ts';
import { priceOfIds } from './price-of-ids.ts';

export const createEstimate = route(
  {
    method: 'post',
    path: 'estimates/',
    tag: 'Billing',
    throttle: 'default',
    permission: 'edit',
    summary: 'Ask what an operation would cost',
    description:
      'By amount, in what the operation counts; or by ids of what it would be done to: tasks by their words and research, contents by their words or pictures, clusters, keywords, images.',
    body: estimateBody,
    answer: one(estimate),
  },
  ({ em, body, user }) =>
    em.transactional(async (inner) => {
      const { operation, amount, ids } = body;
      if (ids && amount !== undefined) {
        throw unprocessable('ids', 'Name an amount or ids, not both');
      }
      const credits = ids
        ? await priceOfIds(inner, operation, ids)
        : (await operationPrice(inner, operation, amount ?? 0)).credits;
      const account = await inner.findOneOrFail(Account, { id: user.accountId });
      return { credits, available: account.credits };
    }),
);
