import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import {
  conditionHolds,
  type JudgedLeaf,
  judgeLeaves,
} from '#domain/automation/conditions/evaluate-condition.ts';
import { costsCredits, longestRuleChain, type SkipReason } from '#domain/automation/rules.ts';
import type { AutomationRule } from './automation-rule.ts';
import { zoneOf } from './execution-count.ts';
import type { Standing } from './standing-facts.ts';

/** Why an execution is left out: the reason, and the same in words. */
export interface Skip {
  reason: SkipReason;
  message: string;
  conditions?: JudgedLeaf[];
}

/** Whether the rule is switched off, or its site, its account or the account's module automation is. */
export function refuseInactive(
  { isActive }: AutomationRule,
  { mayWork }: Pick<Standing, 'mayWork'>,
): Skip | null {
  if (!isActive) return { reason: 'inactive', message: 'The rule is switched off.' };
  if (mayWork) return null;
  const message = 'The site, the account or the module automation is switched off.';
  return { reason: 'inactive', message };
}

export const otherTrigger: Skip = {
  reason: 'inactive',
  message: 'The rule waits for something else by now.',
};

export function dayLimit(rule: AutomationRule): Skip {
  const times = rule.maxExecutionsPerDay;
  return {
    reason: 'day_limit',
    message: `The rule has acted ${times} ${times === 1 ? 'time' : 'times'} today (${zoneOf(rule)}), which is its limit.`,
  };
}

export function ownEffect(rule: AutomationRule, causedBy: readonly string[]): Skip {
  const message = causedBy.includes(rule.id)
    ? 'The rule itself made this happen.'
    : `${longestRuleChain} rules led to this one after another.`;
  return { reason: 'own_effect', message };
}

/** A rule whose actions cost nothing needs no balance: else nobody would be told that it is low. */
export function refuseBalance(rule: AutomationRule, { credits, isSystem }: Standing): Skip | null {
  const needed = rule.actions.some(({ type }) => costsCredits(type))
    ? rule.creditLimitPerExecution
    : 0;
  if (isSystem || credits >= needed) return null;
  return {
    reason: 'insufficient_credits',
    message: `An execution may take ${needed} credits; ${credits} are available.`,
  };
}

/** @param facts of the object; null when it is gone */
export function refuseConditions({ conditions }: AutomationRule, facts: Facts | null): Skip | null {
  const reason = 'conditions_not_met';
  if (facts === null) return { reason, message: 'What happened is about something that is gone.' };
  if (conditionHolds(conditions, facts)) return null;
  const leaves = judgeLeaves(conditions, facts);
  const unmet = leaves.filter(({ holds }) => !holds).length;
  const message = `${unmet} of ${leaves.length} comparisons did not hold.`;
  return { reason, message, conditions: leaves };
}
