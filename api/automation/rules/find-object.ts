import type { EntityManager } from '@mikro-orm/postgresql';
import { findRow } from '#api/shared/find-row.ts';
import type { RuleAction } from '#contracts/automation/rule-actions.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { objectOf, type RuleObjectType } from '#domain/automation/rules.ts';
import type { AutomationRule } from '#entities/automation/automation-rule.ts';
import { namedIds } from '#entities/automation/resolve-ids.ts';
import { entityOf } from './refuse-actions.ts';

export interface NamedObject {
  objectType: RuleObjectType | null;
  objectId: string | null;
}

/** Whether an action works on what the rule's event is about: it names nothing itself. */
function needsObject(action: RuleAction): boolean {
  return action.type !== 'notify' && namedIds(action) === undefined;
}

/**
 * The object that a request names for a rule: of the kind its trigger is about, on its site.
 *
 * @throws AppError `not_found`, `permission_denied` as `findRow`; `unprocessable` where the trigger is about none,
 *   and for none where an action would work on it
 */
export async function findObject(
  em: EntityManager,
  { trigger, siteId, actions }: Pick<AutomationRule, 'trigger' | 'siteId' | 'actions'>,
  objectId: string | null | undefined,
): Promise<NamedObject> {
  const objectType = objectOf(trigger);
  if (!objectId) {
    const isNeeded = objectType !== null && actions.some(needsObject);
    if (isNeeded) throw unprocessable('object_id', 'This field is required');
    return { objectType: null, objectId: null };
  }
  if (objectType === null) throw unprocessable('object_id', `${trigger} is about no object`);
  await findRow<{ id: string }>(em, entityOf[objectType], objectId, { siteId });
  return { objectType, objectId };
}
