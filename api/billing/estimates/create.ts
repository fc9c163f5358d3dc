import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { estimate, estimateBody, pipelineOperation } from '#contracts/api/billing/credits.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Account } from '#entities/identity/account.ts';
import { pipelinePrice } from './pipeline-price.ts';
import { priceOfIds } from './price-of-ids.ts';

type Body = z.output<typeof estimateBody>;

/** @throws AppError `unprocessable` for members that do not go together, as `priceOfIds` and `pipelinePrice` */
async function creditsOf(em: EntityManager, body: Body): Promise<number> {
  const { operation, amount, ids, stages } = body;
  if (ids && amount !== undefined) throw unprocessable('ids', 'Name an amount or ids, not both');
  if (operation === pipelineOperation) {
    if (!ids) throw unprocessable('amount', 'A pipeline is priced by ids');
    return pipelinePrice(em, { ids, stages });
  }
  if (stages) throw unprocessable('stages', `Only of ${pipelineOperation}`);
  return ids
    ? priceOfIds(em, operation, ids)
    : (await operationPrice(em, operation, amount ?? 0)).credits;
}

export const createEstimate = route(
  {
    method: 'post',
    path: 'estimates/',
    tag: 'Billing',
    throttle: 'default',
    permission: 'edit',
    summary: 'Ask what an operation would cost',
    description:
      'By amount, in what the operation counts; or by ids of what it would be done to: tasks by their words and research, contents by their words or pictures, clusters, keywords, images. `content_pipeline` is what `pipelines/content/` over the ids would hold; of clusters and keywords its first stage.',
    body: estimateBody,
    answer: one(estimate),
  },
  ({ em, body, user }) =>
    em.transactional(async (inner) => {
      const credits = await creditsOf(inner, body);
      const account = await inner.findOneOrFail(Account, { id: user.accountId });
      return { credits, available: account.credits };
    }),
);
