import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#contracts/api/shared/permissions.ts';
import type { RuleAction } from '#contracts/automation/rule-actions.ts';
import { User } from '#entities/identity/user.ts';
import { notify } from '#entities/system/notify.ts';
import type { AutomationRule } from './automation-rule.ts';

type Notice = Extract<RuleAction, { type: 'notify' }>['params'];

const roles: readonly string[] = ['owner', 'admin', 'editor', 'viewer'] satisfies Role[];

function isRole(name: string): name is Role {
  return roles.includes(name);
}

/**
 * Tells people of the account what a rule has to say: a user, those of a role, or without either everybody.
 *
 * @returns how many are told
 */
export async function notifyOfRule(
  em: EntityManager,
  rule: Pick<AutomationRule, 'id' | 'accountId' | 'name'>,
  { text, to }: Notice,
): Promise<number> {
  const { accountId, id, name } = rule;
  const readers = !to ? {} : isRole(to) ? { roles: [to] } : { userId: to };
  await notify(em, { accountId, ...readers, kind: 'rule', text, data: { rule_id: id, name } });
  const whose = !to ? {} : isRole(to) ? { role: to } : { id: to };
  return em.count(User, { accountId, isActive: true, ...whose });
}
