import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import { isOwnEffect, objectOf } from '#domain/automation/rules.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { AutomationRule } from './automation-rule.ts';
import { causingRules } from './causing-rules.ts';
import { executionsLeft, takeExecution } from './execution-count.ts';
import {
  dayLimit,
  otherTrigger,
  ownEffect,
  refuseBalance,
  refuseConditions,
  refuseInactive,
  type Skip,
} from './judge-rule.ts';
import { loadObjects, type RuleObject } from './load-objects.ts';
import type { Look } from './look.ts';
import { noteSkipped, type SkippedEvent } from './note-skipped.ts';
import { ScheduledTask } from './scheduled-task.ts';
import { type Standing, standingFacts, standingOf } from './standing-facts.ts';
import { ruleStarter, startExecution } from './start-execution.ts';
import { leaveAllOut, type TakenEvent, takeEvents } from './take-events.ts';

/** Events judged in one transaction: some tens of milliseconds. */
const eventsAtOnce = 200;
/** Rules looked at in one go; the next ones follow, so that 100,000 events keep no other rule waiting. */
const rulesAtOnce = 20;

/**
 * Turns events into executions: those that would be left out anyway are noted as such in bulk, for the rest a run is
 * started, which makes all checks once more. Any number of processes may do so at once: each locks its rule.
 *
 * @param orm of the system role
 * @param onError told when one rule could not be looked at; the others are
 * @param after the rule that was looked at last; null begins anywhere
 */
export async function dispatchRuleEvents(
  orm: MikroORM,
  onError: (error: unknown) => void,
  after: string | null,
): Promise<Look> {
  const rules = await orm.em.fork().execute<{ id: string; accountId: string }[]>(
    `select rule.id, rule.account_id as "accountId" from igny8_automation_rules rule
     where exists (select 1 from igny8_rule_events event where event.rule_id = rule.id)
     order by rule.id <= ?::uuid, rule.id limit ${rulesAtOnce}`,
    [after],
  );
  let isAnyDone = false;
  for (const { id, accountId } of rules) {
    try {
      const isDone = await forkForTenant(orm, accountId).transactional((em) => dispatchOf(em, id));
      isAnyDone ||= isDone;
    } catch (error) {
      onError(error);
    }
  }
  return { isAnyDone, last: rules.at(-1)?.id ?? null };
}

/** @returns false when another process has the rule */
async function dispatchOf(em: EntityManager, ruleId: string): Promise<boolean> {
  // Not as strong as `for update`: whoever raises events refers to the rule and must not wait.
  const [locked] = await em.execute<{ id: string }[]>(
    'select id from igny8_automation_rules where id = ? for no key update skip locked',
    [ruleId],
  );
  if (!locked) return false;
  const rule = await em.findOneOrFail(AutomationRule, { id: ruleId }, { refresh: true });
  const standing = await standingOf(em, rule);
  const left = await executionsLeft(em, rule);
  const forAll = refuseInactive(rule, standing) ?? (left === 0 ? dayLimit(rule) : null);
  if (forAll) await leaveAllOut(em, rule, forAll);
  else await judgeEach(em, rule, await takeEvents(em, ruleId, eventsAtOnce), { left, standing });
  return true;
}

interface Present {
  /** Executions of today; nobody else takes one while the rule is locked. */
  left: number;
  standing: Standing;
}

async function judgeEach(
  em: EntityManager,
  rule: AutomationRule,
  events: readonly TakenEvent[],
  { left, standing }: Present,
): Promise<void> {
  const circumstances = await circumstancesOf(em, rule, events, standing);
  const skipped: SkippedEvent[] = [];
  let begun = 0;
  for (const event of events) {
    const causedByRuleIds = circumstances.causes.get(event.causedByRunId ?? '') ?? [];
    const skip =
      begun === left ? dayLimit(rule) : refusal(rule, event, causedByRuleIds, circumstances);
    if (skip) skipped.push({ ...event, skip });
    else {
      await begin(em, rule, {
        ...event,
        causedByRuleIds,
        countedOn: await takeExecution(em, rule),
      });
      begun += 1;
    }
  }
  await noteSkipped(em, rule, skipped);
}

interface Circumstances {
  standing: Standing;
  facts: Facts;
  objects: Map<string, RuleObject>;
  causes: Map<string, string[]>;
}

async function circumstancesOf(
  em: EntityManager,
  rule: AutomationRule,
  events: readonly TakenEvent[],
  standing: Standing,
): Promise<Circumstances> {
  const type = objectOf(rule.trigger);
  const ids = events.flatMap(({ objectId }) => objectId ?? []);
  const runs = events.flatMap(({ causedByRunId }) => causedByRunId ?? []);
  return {
    standing,
    facts: await standingFacts(em, rule, standing),
    objects: type ? await loadObjects(em, type, [...new Set(ids)]) : new Map<string, RuleObject>(),
    causes: await causingRules(em, [...new Set(runs)]),
  };
}

function refusal(
  rule: AutomationRule,
  { trigger, objectId }: TakenEvent,
  causedBy: readonly string[],
  { standing, facts, objects }: Circumstances,
): Skip | null {
  if (trigger !== rule.trigger) return otherTrigger;
  if (isOwnEffect(rule.id, causedBy)) return ownEffect(rule, causedBy);
  const object = objectId === null ? { facts: {} } : objects.get(objectId);
  const known = object ? { ...object.facts, ...facts } : null;
  return refuseBalance(rule, standing) ?? refuseConditions(rule, known);
}

interface Begun extends TakenEvent {
  causedByRuleIds: string[];
  /** Null: the day has turned meanwhile; the run takes its own. */
  countedOn: string | null;
}

async function begin(em: EntityManager, rule: AutomationRule, event: Begun): Promise<void> {
  const { id, objectId, trigger, happenedAt: scheduledAt, causedByRuleIds, countedOn } = event;
  const { accountId, siteId, id: ruleId } = rule;
  const about = { objectType: objectOf(trigger), objectId, causedByRuleIds, countedOn };
  const row = { id, accountId, siteId, ruleId, origin: 'event', scheduledAt, ...about } as const;
  await em.insert(ScheduledTask, row);
  await startExecution(em, ruleStarter(accountId), rule, id);
}
