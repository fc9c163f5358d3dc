import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { dryRunBody, dryRunResult } from '#contracts/api/automation/rules.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import type { SkipReason } from '#domain/automation/rules.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { type DryExecution, dryRun } from '#entities/automation/dry-run/dry-run.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const shown = 100;

function present({ at, objectType, objectId, label, reason, credits }: DryExecution) {
  return {
    at: at.toISOString(),
    object_type: objectType,
    object_id: objectId,
    label,
    outcome: reason ? ('skipped' as const) : ('executed' as const),
    reason,
    credits,
  };
}

export const dryRunRule = route(
  {
    method: 'post',
    path: 'automation/rules/{id}/dry_run/',
    tag: 'Automation',
    throttle: 'default',
    permission: 'edit',
    summary: 'Show what an automation rule would have done',
    description:
      'Over the last 30 days, or fewer: what would have triggered it, which of that its conditions and its limit a day let through, and what the actions would have cost. From the rows as they are now; nothing is done.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, AutomationRule, id),
    body: dryRunBody,
    answer: one(dryRunResult),
  },
  async ({ em, body, target: rule }) => {
    const to = new Date();
    const from = new Date(to.getTime() - body.days * dayMilliseconds);
    const { executions, isTruncated } = await dryRun(em, rule, { from, to });
    const count = (reason: SkipReason) =>
      executions.filter((execution) => execution.reason === reason).length;
    const done = executions.filter(({ reason }) => reason === null);
    const over = done.filter(({ credits }) => credits > rule.creditLimitPerExecution);
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      events: executions.length,
      is_truncated: isTruncated,
      executions: done.length,
      conditions_not_met: count('conditions_not_met'),
      day_limit: count('day_limit'),
      credits: done.reduce((sum, { credits }) => sum + credits, 0),
      over_credit_limit: over.length,
      results: executions.slice(-shown).reverse().map(present),
    };
  },
);
