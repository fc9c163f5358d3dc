/** What makes a rule act (spec/domain.md, AutomationRule). */
export const ruleTriggers = [
  'schedule',
  'keyword_added',
  'cluster_created',
  'idea_created',
  'task_created',
  'content_generated',
  'content_published',
  'credits_low',
] as const;
export type RuleTrigger = (typeof ruleTriggers)[number];

/** What a rule does. */
export const ruleActionTypes = [
  'cluster_keywords',
  'generate_ideas',
  'queue_ideas',
  'generate_content',
  'generate_images',
  'link_content',
  'optimize_content',
  'publish_content',
  'notify',
] as const;
export type RuleActionType = (typeof ruleActionTypes)[number];

export const scheduledTaskStatuses = [
  'pending',
  'running',
  'completed',
  'failed',
  'skipped',
] as const;

/** Why an execution was left out, in the order of the checks. */
export const skipReasons = [
  'inactive',
  'day_limit',
  'own_effect',
  'insufficient_credits',
  'conditions_not_met',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Where an execution comes from: an event, its rule's schedule, a plan made by hand, a press of the button. */
export const executionOrigins = ['event', 'schedule', 'planned', 'manual'] as const;

/** What stands along the way from a keyword to a published text. */
export const ruleObjectTypes = ['keyword', 'cluster', 'idea', 'task', 'content'] as const;
export type RuleObjectType = (typeof ruleObjectTypes)[number];

const objects: Record<RuleTrigger, RuleObjectType | null> = {
  schedule: null,
  keyword_added: 'keyword',
  cluster_created: 'cluster',
  idea_created: 'idea',
  task_created: 'task',
  content_generated: 'content',
  content_published: 'content',
  credits_low: null,
};

/** What the events of a trigger are about; null: nothing, it is a time or the account's balance. */
export function objectOf(trigger: RuleTrigger): RuleObjectType | null {
  return objects[trigger];
}

const triggersMade: Record<RuleActionType, readonly RuleTrigger[]> = {
  cluster_keywords: ['cluster_created'],
  generate_ideas: ['idea_created'],
  queue_ideas: ['task_created'],
  generate_content: ['content_generated'],
  generate_images: [],
  link_content: [],
  optimize_content: [],
  publish_content: ['content_published'],
  notify: [],
};

/**
 * The actions of a rule whose effect is what the rule waits for. Its own events are never acted on, so such a rule
 * does no harm; but what it makes itself it will not see, which its author should know.
 */
export function ownEffects(trigger: RuleTrigger, actions: readonly RuleActionType[]): number[] {
  return actions.flatMap((type, index) => (triggersMade[type].includes(trigger) ? [index] : []));
}

/** How many rules may follow from one another's effects; the next one is not begun. */
export const longestRuleChain = 3;

/**
 * Whether an event is the effect of the rule itself, or stands at the end of a chain of rules that is long enough.
 *
 * @param causedBy rules whose executions led to the event, the first first
 */
export function isOwnEffect(ruleId: string, causedBy: readonly string[]): boolean {
  return causedBy.includes(ruleId) || causedBy.length >= longestRuleChain;
}

/** What each action works on; null: nothing. */
export const actionObjects: Record<RuleActionType, RuleObjectType | null> = {
  cluster_keywords: 'keyword',
  generate_ideas: 'cluster',
  queue_ideas: 'idea',
  generate_content: 'task',
  generate_images: 'content',
  link_content: 'content',
  optimize_content: 'content',
  publish_content: 'content',
  notify: null,
};

/** Actions that cost credits: a rule of others needs no balance. */
export function costsCredits(type: RuleActionType): boolean {
  return type !== 'queue_ideas' && type !== 'publish_content' && type !== 'notify';
}

/**
 * Whether the objects of an action without ids follow from an event: they are what the event is about, or stand
 * further along the way from it (a keyword's cluster, its ideas, their tasks, their contents).
 */
export function followsFrom(trigger: RuleTrigger, type: RuleActionType): boolean {
  const wanted = actionObjects[type];
  // On a schedule it works on what waits then.
  if (wanted === null || trigger === 'schedule') return true;
  const given = objectOf(trigger);
  return given !== null && ruleObjectTypes.indexOf(given) <= ruleObjectTypes.indexOf(wanted);
}
