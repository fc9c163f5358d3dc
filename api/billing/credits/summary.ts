import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { usageIntervals, usageSummary } from '#contracts/api/billing/usage.ts';
import { lastMoment, queryValues } from '#contracts/api/shared/list-query.ts';
import { summariseUsage } from '#entities/billing/summarise-usage.ts';

/** Days that are summed up where no range is asked for. */
const usualDays = 30;
const dayMilliseconds = 86_400_000;

export const showUsageSummary = route(
  {
    method: 'get',
    path: 'billing/credits/usage/summary/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'Sum up what credits were used for',
    description: `By operation, and by operation over time, of the last ${usualDays} days unless a range is given.`,
    query: z.strictObject({
      operation: queryValues.text.optional(),
      related_object_type: queryValues.text.optional(),
      related_object_id: queryValues.id.optional(),
      created_at_min: queryValues.date.optional(),
      created_at_max: lastMoment.optional(),
      interval: z.enum(usageIntervals).default('day'),
    }),
    answer: one(usageSummary),
  },
  async ({ em, query, user: { accountId } }) => {
    const until = query.created_at_max ?? new Date().toISOString();
    const since = query.created_at_min ?? daysBefore(until);
    const overTime = await summariseUsage(em, accountId, {
      since,
      until,
      interval: query.interval,
      operation: query.operation ?? null,
      relatedObjectType: query.related_object_type ?? null,
      relatedObjectId: query.related_object_id ?? null,
    });
    const byOperation = new Map<string, Used>();
    for (const { operation, period: _period, ...used } of overTime) {
      byOperation.set(operation, added(byOperation.get(operation) ?? nothing, used));
    }
    return {
      ...[...byOperation.values()].reduce(added, nothing),
      by_operation: [...byOperation]
        .map(([operation, used]) => ({ operation, ...used }))
        .sort((left, right) => right.credits_used - left.credits_used),
      over_time: overTime,
    };
  },
);

interface Used {
  credits_used: number;
  operations: number;
  cost_usd_micros: number;
}

const nothing: Used = { credits_used: 0, operations: 0, cost_usd_micros: 0 };

function added(left: Used, right: Used): Used {
  return {
    credits_used: left.credits_used + right.credits_used,
    operations: left.operations + right.operations,
    cost_usd_micros: left.cost_usd_micros + right.cost_usd_micros,
  };
}

function daysBefore(moment: string): string {
  return new Date(Date.parse(moment) - usualDays * dayMilliseconds).toISOString();
}
