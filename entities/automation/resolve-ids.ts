import type { EntityManager } from '@mikro-orm/postgresql';
import type { RuleAction } from '#contracts/automation/rule-actions.ts';
import {
  actionObjects,
  objectOf,
  type RuleObjectType,
  ruleObjectTypes,
} from '#domain/automation/rules.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { AutomationRule } from './automation-rule.ts';
import type { ScheduledTask } from './scheduled-task.ts';

/** Objects that an action without ids works on at most; as many as one with ids may name. */
const mostObjects = 50;

const tables: Record<RuleObjectType, string> = {
  keyword: 'igny8_keywords',
  cluster: 'igny8_clusters',
  idea: 'igny8_content_ideas',
  task: 'igny8_tasks',
  content: 'igny8_contents',
};

/** From objects of a kind to those made of them. */
const onward: Record<Exclude<RuleObjectType, 'content'>, string> = {
  keyword:
    'select cluster_id as id from igny8_keywords where id = any(?::uuid[]) and cluster_id is not null',
  cluster: 'select id from igny8_content_ideas where cluster_id = any(?::uuid[])',
  idea: 'select id from igny8_tasks where idea_id = any(?::uuid[])',
  task: 'select id from igny8_contents where task_id = any(?::uuid[])',
};

/** Which of the objects an action can work on. */
const workable: Record<Exclude<RuleAction['type'], 'notify'>, string> = {
  cluster_keywords: "status = 'new' and cluster_id is null and not disabled",
  generate_ideas: `not disabled and exists (select 1 from igny8_keywords keyword
    where keyword.cluster_id = item.id and keyword.deleted_at is null and not keyword.disabled)`,
  queue_ideas: "status = 'new'",
  generate_content: "status in ('pending', 'failed')",
  generate_images: "word_count > 0 and status not in ('published', 'archived')",
  link_content: "word_count > 0 and status <> 'archived'",
  optimize_content: "word_count > 0 and status <> 'archived'",
  publish_content:
    "word_count > 0 and status not in ('published', 'archived') and reject_reason is null",
};

/** On a schedule only what nobody has worked on waits for an action. */
const waiting: Partial<Record<RuleAction['type'], string>> = {
  generate_ideas: `not exists (select 1 from igny8_content_ideas idea
    where idea.cluster_id = item.id and idea.deleted_at is null)`,
  generate_content: "status = 'pending'",
  generate_images: `not exists (select 1 from igny8_images image
    where image.content_id = item.id and image.deleted_at is null)`,
  link_content: 'linked_text_version is distinct from version',
  optimize_content: 'optimized_text_version is distinct from version',
  publish_content: "status = 'approved'",
};

/** The ids that the rule itself names for an action, if it names any. */
export function namedIds(action: RuleAction): readonly string[] | undefined {
  switch (action.type) {
    case 'cluster_keywords':
      return action.params.keyword_ids;
    case 'generate_ideas':
      return action.params.cluster_ids;
    case 'queue_ideas':
      return action.params.idea_ids;
    case 'generate_content':
      return action.params.task_ids;
    case 'notify':
      return undefined;
    default:
      return action.params.content_ids;
  }
}

/**
 * What an action without ids works on, oldest first: what the event is about, or what has been made of that by now
 * (a keyword's cluster, its ideas, their tasks, their contents); on a schedule what waits in the rule's site or
 * sector.
 */
export async function idsToWorkOn(
  em: EntityManager,
  rule: AutomationRule,
  { objectType, objectId }: Partial<Pick<ScheduledTask, 'objectType' | 'objectId'>>,
  type: Exclude<RuleAction['type'], 'notify'>,
): Promise<string[]> {
  const wanted = actionObjects[type];
  if (wanted === null) return [];
  const isAsked = objectType != null && objectId != null;
  // An event without what it was about is no reason to work on everything else.
  if (!isAsked && objectOf(rule.trigger) !== null) return [];
  const from = isAsked ? await followed(em, objectType, objectId, wanted) : null;
  const conditions = ['deleted_at is null', 'site_id = ?', workable[type]];
  const values: unknown[] = [rule.siteId];
  if (rule.sectorId) {
    conditions.push('sector_id = ?');
    values.push(rule.sectorId);
  }
  if (from === null) conditions.push(waiting[type] ?? 'true');
  else {
    conditions.push('id = any(?::uuid[])');
    values.push(arrayLiteral(from));
  }
  const rows = await em.execute<{ id: string }[]>(
    `select id from ${tables[wanted]} item where ${conditions.join(' and ')}
     order by created_at, id limit ${mostObjects}`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** The objects of the wanted kind that an object has led to. */
async function followed(
  em: EntityManager,
  type: RuleObjectType,
  id: string,
  wanted: RuleObjectType,
): Promise<string[]> {
  const steps = ruleObjectTypes.slice(
    ruleObjectTypes.indexOf(type),
    ruleObjectTypes.indexOf(wanted),
  );
  let ids = [id];
  for (const step of steps) {
    if (step === 'content') break;
    const rows = await em.execute<{ id: string }[]>(onward[step], [arrayLiteral(ids)]);
    ids = rows.map((row) => row.id);
  }
  return ids;
}
