import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { RuleAction } from '#contracts/automation/rule-actions.ts';
import type { FieldErrors } from '#contracts/shared/app-error.ts';
import {
  actionObjects,
  followsFrom,
  ownEffects,
  type RuleObjectType,
  type RuleTrigger,
} from '#domain/automation/rules.ts';
import { namedIds } from '#entities/automation/resolve-ids.ts';
import { User } from '#entities/identity/user.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';

/** Which entity an object of each kind is. */
export const entityOf = {
  keyword: Keyword,
  cluster: Cluster,
  idea: ContentIdea,
  task: Task,
  content: Content,
} as const satisfies Record<RuleObjectType, EntityName<{ id: string }>>;

/**
 * What stands against a rule's actions: objects that follow from nothing, that are not on its site, and effects that
 * are what the rule waits for.
 */
export async function refuseActions(
  em: EntityManager,
  { siteId, trigger }: { siteId: string; trigger: RuleTrigger },
  actions: readonly RuleAction[],
): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const types = actions.map(({ type }) => type);
  for (const index of ownEffects(trigger, types)) {
    errors[`actions.${index}.type`] = [
      `The rule would trigger itself: it waits for ${trigger}, which this action leads to`,
    ];
  }
  for (const [index, action] of actions.entries()) {
    const refusal = await refuseReferences(em, siteId, trigger, action);
    if (refusal) errors[`actions.${index}.params.${refusal.field}`] = [refusal.message];
  }
  return errors;
}

interface Refusal {
  field: string;
  message: string;
}

async function refuseReferences(
  em: EntityManager,
  siteId: string,
  trigger: RuleTrigger,
  action: RuleAction,
): Promise<Refusal | null> {
  if (action.type === 'notify') return refuseReader(em, action.params.to);
  const wanted = actionObjects[action.type];
  const ids = namedIds(action);
  const field = `${wanted}_ids`;
  if (!ids && !followsFrom(trigger, action.type)) {
    return { field, message: `Name them: none follow from ${trigger}` };
  }
  const living = { siteId, deletedAt: null };
  if (ids && wanted && !(await areThere<{ id: string }>(em, entityOf[wanted], living, ids))) {
    return { field, message: 'All of them must be on the site' };
  }
  const destinations = action.type === 'publish_content' ? action.params.destinations : undefined;
  if (destinations && !(await areThere(em, SiteIntegration, { siteId }, destinations))) {
    return { field: 'destinations', message: 'All of them must be of the site' };
  }
  return null;
}

async function areThere<Row extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Row>,
  where: object,
  ids: readonly string[],
): Promise<boolean> {
  const fixed = { ...where, id: { $in: [...ids] } } as object;
  return (await em.count(entity, fixed as FilterQuery<NoInfer<Row>>)) === ids.length;
}

async function refuseReader(em: EntityManager, to: string | undefined): Promise<Refusal | null> {
  // A role is a word without hyphens.
  if (!to?.includes('-') || (await areThere(em, User, { isActive: true }, [to]))) return null;
  return { field: 'to', message: 'Nobody of the account has this id' };
}
