import { z } from 'zod';
import { generateIdeasBody } from '#contracts/api/planner/clusters.ts';
import { id, idList, requiredText } from '#contracts/api/shared/fields.ts';
import type { JudgedLeaf } from '#domain/automation/conditions/evaluate-condition.ts';
import type { RuleActionType } from '#domain/automation/rules.ts';

/** Objects that one action names at most; as many as the requests of the same work take. */
const mostIds = 50;

const ids = idList(mostIds).optional();

/** Whom a notice goes to: a user, or everybody with one of these roles. */
const recipient = z.union([z.enum(['owner', 'admin', 'editor', 'viewer']), id]);

/** The parameters of each action. Ids that are not given are those of the event's object (docs/api/automation-rules.md). */
export const actionParams = {
  cluster_keywords: z.strictObject({ keyword_ids: ids }),
  generate_ideas: z.strictObject({
    cluster_ids: ids,
    count: generateIdeasBody.shape.count,
  }),
  queue_ideas: z.strictObject({ idea_ids: ids }),
  generate_content: z.strictObject({ task_ids: ids }),
  generate_images: z.strictObject({ content_ids: ids }),
  link_content: z.strictObject({ content_ids: ids }),
  optimize_content: z.strictObject({ content_ids: ids }),
  publish_content: z.strictObject({ content_ids: ids, destinations: idList(20).optional() }),
  notify: z.strictObject({ text: requiredText(500), to: recipient.optional() }),
} as const satisfies Record<RuleActionType, z.ZodType>;

/** One action of a rule, as it is stored: its parameters have been checked by its schema. */
export type RuleAction = {
  [Type in RuleActionType]: { type: Type; params: z.output<(typeof actionParams)[Type]> };
}[RuleActionType];

export interface RuleSchedule {
  /** Five fields; absent unless the trigger is `schedule`. */
  cron?: string | undefined;
  /** IANA name. */
  timezone: string;
}

/** What became of one action. */
export interface ActionResult {
  type: RuleActionType;
  /** Started: its run is under way. */
  status: 'started' | 'completed' | 'failed';
  /** What does it; empty where it was done at once. */
  run_ids: string[];
  credits_used: number;
  message: string;
}

/** What came of an execution. */
export interface ExecutionResult {
  /** In the order of the rule; what stands behind a failed one was not begun. */
  actions: ActionResult[];
  /** Each comparison, where the conditions were not met. */
  conditions?: JudgedLeaf[];
}
