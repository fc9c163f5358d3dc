import { operations } from './operation-table.ts';
import type { OperationName } from './operations.ts';

/** One row of `usage/limits/`; what does not apply to it is null. */
export interface UsageLimit {
  title: string;
  limit: number | null;
  used: number | null;
  available: number | null;
  unit: string;
  category: 'credits' | 'account';
  /** Of the limit, one decimal; above 100 where more was used than the month includes. */
  percentage: number | null;
}

export interface UsageFigures {
  balance: number;
  includedCredits: number;
  /** Credits used this month, by operation. */
  used: { operation: string; credits: number }[];
  users: { used: number; limit: number | null };
  sites: { used: number; limit: number | null };
}

/** Always shown, in this order; each with the operations it adds up. */
const shownAlways: [title: string, operations: OperationName[]][] = [
  ['Clustering Credits', ['clustering']],
  ['Idea Generation Credits', ['idea_generation']],
  ['Content Generation Credits', ['content_generation']],
  ['Image Generation Credits', ['image_generation', 'image_prompt_extraction']],
];

/** The table of `usage/limits/` (spec/api.md, Billing), row by row. */
export function usageLimits(figures: UsageFigures): UsageLimit[] {
  const total = figures.used.reduce((sum, { credits }) => sum + credits, 0);
  return [
    bounded('Monthly Credits', 'credits', total, figures.includedCredits),
    { ...unlimited('Current Balance', null), available: figures.balance },
    ...operationRows(figures.used),
    bounded('Users', 'users', figures.users.used, figures.users.limit),
    bounded('Sites', 'sites', figures.sites.used, figures.sites.limit),
  ];
}

function operationRows(used: UsageFigures['used']): UsageLimit[] {
  const creditsOf = new Map(used.map(({ operation, credits }) => [operation, credits]));
  const first = shownAlways.map(([title, names]) =>
    unlimited(
      title,
      names.reduce((sum, name) => sum + (creditsOf.get(name) ?? 0), 0),
    ),
  );
  const named = new Set<string>(shownAlways.flatMap(([, names]) => names));
  const others = used
    .filter(({ operation }) => !named.has(operation))
    .map(({ operation, credits }) => unlimited(titleOf(operation), credits));
  return [...first, ...others];
}

/** Operations of other versions stay readable: the log is for ever. */
function titleOf(operation: string): string {
  const known = Object.hasOwn(operations, operation);
  return `${known ? operations[operation as OperationName].displayName : operation} Credits`;
}

function unlimited(title: string, used: number | null): UsageLimit {
  const unit = 'credits';
  return { title, limit: null, used, available: null, unit, category: 'credits', percentage: null };
}

function bounded(title: string, unit: string, used: number, limit: number | null): UsageLimit {
  const category = unit === 'credits' ? 'credits' : 'account';
  const available = limit === null ? null : Math.max(0, limit - used);
  return { title, limit, used, available, unit, category, percentage: share(used, limit) };
}

/** Null where there is no limit, or one of 0, which nothing is a share of. */
function share(used: number, limit: number | null): number | null {
  return limit ? Math.round((1000 * used) / limit) / 10 : null;
}
