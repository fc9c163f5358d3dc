import type { EntityManager } from '@mikro-orm/postgresql';
import { conditionHolds } from '#domain/automation/conditions/evaluate-condition.ts';
import { dayIn } from '#domain/automation/day-in.ts';
import { objectOf, type RuleObjectType, type SkipReason } from '#domain/automation/rules.ts';
import type { AutomationRule } from '../automation-rule.ts';
import { zoneOf } from '../execution-count.ts';
import { loadObjects, type RuleObject } from '../load-objects.ts';
import { standingFacts, standingOf } from '../standing-facts.ts';
import { mostOccurrences, type Occurrence, occurrencesOf } from './occurrences.ts';
import { executionPricing } from './price-actions.ts';

/** What would have become of one occurrence. */
export interface DryExecution {
  at: Date;
  objectType: RuleObjectType | null;
  objectId: string | null;
  label: string | null;
  reason: SkipReason | null;
  credits: number;
}

interface DryRun {
  isTruncated: boolean;
  /** The oldest first, as they would have come. */
  executions: DryExecution[];
}

/**
 * What a rule would have done between two moments, from the rows as they are now: conditions ask what stands there
 * today, prices are those of today, and of each day as many are executed as the rule's limit allows. Nothing is done.
 */
export async function dryRun(
  em: EntityManager,
  rule: AutomationRule,
  period: { from: Date; to: Date },
): Promise<DryRun> {
  const found = await occurrencesOf(em, rule, period);
  const occurrences = found.slice(0, mostOccurrences).reverse();
  const objects = await objectsOf(em, rule, occurrences);
  const standing = await standingFacts(em, rule, await standingOf(em, rule));
  const priceOf = await executionPricing(em, rule);
  const taken = new Map<string, number>();
  const executions = occurrences.map(({ objectId, at }) => {
    const object = objectId === null ? undefined : objects.get(objectId);
    const facts = { ...object?.facts, ...standing };
    const day = dayIn(zoneOf(rule), at);
    const count = taken.get(day) ?? 0;
    const reason = refusal(rule, count, conditionHolds(rule.conditions, facts));
    if (!reason) taken.set(day, count + 1);
    const label = object?.label ?? null;
    const credits = reason ? 0 : priceOf(facts);
    return { at, objectType: objectOf(rule.trigger), objectId, label, reason, credits };
  });
  return { isTruncated: found.length > mostOccurrences, executions };
}

function refusal(rule: AutomationRule, count: number, holds: boolean): SkipReason | null {
  if (count >= rule.maxExecutionsPerDay) return 'day_limit';
  return holds ? null : 'conditions_not_met';
}

async function objectsOf(
  em: EntityManager,
  { trigger }: AutomationRule,
  occurrences: readonly Occurrence[],
): Promise<Map<string, RuleObject>> {
  const type = objectOf(trigger);
  const ids = occurrences.flatMap(({ objectId }) => objectId ?? []);
  return type ? loadObjects(em, type, ids) : new Map<string, RuleObject>();
}
