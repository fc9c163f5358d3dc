import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import type { RuleObjectType } from '#domain/automation/rules.ts';
import type { AutomationRule } from './automation-rule.ts';
import { loadObjects } from './load-objects.ts';
import { type Standing, standingFacts, standingOf } from './standing-facts.ts';

interface NamedObject {
  objectType?: RuleObjectType | null;
  objectId?: string | null;
}

/**
 * All that the conditions of a rule may ask: of the object, where there is one, and of account and site.
 *
 * @returns null when the object is gone
 */
export async function factsFor(
  em: EntityManager,
  rule: AutomationRule,
  { objectType, objectId }: NamedObject,
  known?: Standing,
): Promise<Facts | null> {
  const facts = await standingFacts(em, rule, known ?? (await standingOf(em, rule)));
  if (!objectType || !objectId) return facts;
  const object = (await loadObjects(em, objectType, [objectId])).get(objectId);
  return object ? { ...object.facts, ...facts } : null;
}
