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
export type ScheduledTaskStatus = (typeof scheduledTaskStatuses)[number];

/** Why an execution was left out, in the order of the checks. */
export const skipReasons = [
  'inactive',
  'own_effect',
  'day_limit',
  'insufficient_credits',
  'conditions_not_met',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Where an execution comes from: an event, its rule's schedule, a plan made by hand, a press of the button. */
export const executionOrigins = ['event', 'schedule', 'planned', 'manual'] as const;
export type ExecutionOrigin = (typeof executionOrigins)[number];

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
