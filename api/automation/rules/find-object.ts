import type { EntityManager } from '@mikro-orm/postgresql';
import { findRow } from '#api/shared/find-row.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { objectOf, type RuleObjectType } from '#domain/automation/rules.ts';
import type { AutomationRule } from '#entities/automation/automation-rule.ts';
import { entityOf } from './refuse-actions.ts';

export interface NamedObject {
  objectType: RuleObjectType | null;
  objectId: string | null;
}

/**
 * The object that a request names for a rule: of the kind its trigger is about, on its site.
 *
 * @throws AppError `not_found`, `permission_denied` as `findRow`; `unprocessable` where the trigger is about none
 */
export async function findObject(
  em: EntityManager,
  { trigger, siteId }: Pick<AutomationRule, 'trigger' | 'siteId'>,
  objectId: string | null | undefined,
): Promise<NamedObject> {
  const objectType = objectOf(trigger);
  if (!objectId) return { objectType: null, objectId: null };
  if (objectType === null) throw unprocessable('object_id', `${trigger} is about no object`);
  await findRow<{ id: string }>(em, entityOf[objectType], objectId, { siteId });
  return { objectType, objectId };
}
