import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import { expectedCredits, type PlannedAction } from '#domain/automation/expected-credits.ts';
import { actionObjects, objectOf, type RuleObjectType } from '#domain/automation/rules.ts';
import { defaultWordCount, operationCost } from '#domain/billing/operations.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { pipelineEstimate } from '#entities/writer/pipeline-estimate.ts';
import { writingPricing } from '#entities/writer/writing-price.ts';
import type { AutomationRule } from '../automation-rule.ts';
import { idsToWorkOn, namedIds } from '../resolve-ids.ts';

const pictures = ['image_prompts', 'images'] as const;

/** What an execution of the rule is expected to cost for an object with these facts, at the prices of now. */
export async function executionPricing(
  em: EntityManager,
  rule: AutomationRule,
): Promise<(facts: Facts) => number> {
  const { credits: clustering } = await operationPrice(em, 'clustering', 1);
  const { credits: ideas } = await operationPrice(em, 'idea_generation', 1);
  const { credits: linking } = await operationPrice(em, 'linking', 1);
  const { unitPrice: perWords } = await operationPrice(em, 'optimization', 1);
  const { total: images } = await pipelineEstimate(em, pictures, {
    siteId: rule.siteId,
    wordCount: null,
  });
  const priceOf = await writingPricing(em);
  const actions = rule.actions.map(plannedOf);
  const waiting = await waitingFor(em, rule);
  return (facts) => {
    const withResearch = facts.with_research === true;
    return expectedCredits({
      actions,
      given: waiting ?? givenBy(rule),
      words: wordsOf(facts),
      prices: {
        clustering,
        ideas,
        linking,
        images,
        writing: (wordCount) => priceOf({ wordCount, withResearch }).credits,
        optimizing: (words) => operationCost('optimization', words, perWords),
      },
    });
  };
}

function plannedOf(action: AutomationRule['actions'][number]): PlannedAction {
  return {
    type: action.type,
    named: namedIds(action)?.length,
    ideas: action.type === 'generate_ideas' ? action.params.count : undefined,
  };
}

/** What an event is about, and what stands behind that already: an idea's task, a keyword's cluster. */
function givenBy({ trigger }: AutomationRule): Partial<Record<RuleObjectType, number>> {
  const object = objectOf(trigger);
  return object === null ? {} : { [object]: 1 };
}

/** On a schedule the actions work on what waits. */
async function waitingFor(
  em: EntityManager,
  rule: AutomationRule,
): Promise<Partial<Record<RuleObjectType, number>> | null> {
  if (rule.trigger !== 'schedule') return null;
  const given: Partial<Record<RuleObjectType, number>> = {};
  for (const { type } of rule.actions) {
    const object = actionObjects[type];
    if (type === 'notify' || object === null) continue;
    given[object] ??= (await idsToWorkOn(em, rule, {}, type)).length;
  }
  return given;
}

function wordsOf({ word_count, estimated_word_count }: Facts): number {
  const words = word_count ?? estimated_word_count;
  return typeof words === 'number' && words > 0 ? words : defaultWordCount;
}
