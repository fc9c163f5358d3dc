import type { EntityManager } from '@mikro-orm/postgresql';
import { assignableRoles, type Role } from '#contracts/api/shared/permissions.ts';
import { AppError, conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { assertSeatFree } from './assert-seat-free.ts';
import { endSessions } from './end-sessions.ts';
import type { User } from './user.ts';

/** Who changes a user. */
export interface Actor {
  id: string;
  role: Role;
}

export interface UserChange {
  email?: string | undefined;
  username?: string | undefined;
  fullName?: string | undefined;
  companyName?: string | null | undefined;
  role?: Role | undefined;
  isActive?: boolean | undefined;
}

const isAssignable = (role: Role) => assignableRoles.some((assignable) => assignable === role);

/**
 * Owners, developers and bots are above those who manage users: only developers and they themselves change
 * them.
 *
 * @throws AppError `permission_denied`
 */
function assertMayChange(actor: Actor, user: User): void {
  if (isAssignable(user.role) || actor.id === user.id || actor.role === 'developer') return;
  throw new AppError('permission_denied');
}

function assertRoleChange(actor: Actor, user: User, role: Role): void {
  if (user.role === 'owner') {
    throw conflict('The owner keeps this role until the account is handed over', 'role');
  }
  if (actor.id === user.id) throw conflict('You cannot change your own role', 'role');
  if (!isAssignable(role)) {
    throw new AppError('validation_failed', { errors: { role: ['This role cannot be given'] } });
  }
}

function assertDeactivation(actor: Actor, user: User): void {
  if (user.role === 'owner') throw conflict('The owner cannot be deactivated', 'is_active');
  if (actor.id === user.id) throw conflict('You cannot deactivate yourself', 'is_active');
}

/**
 * Changes a user whom the caller has locked. Another role and deactivation end every sign-in at once.
 *
 * @throws AppError `conflict` for what the owner keeps and nobody does to oneself, `permission_denied` for
 *   a user above the actor, `unprocessable` for a seat the plan does not have
 */
export async function changeUser(
  em: EntityManager,
  user: User,
  change: UserChange,
  actor: Actor,
): Promise<void> {
  const { email, role = user.role, isActive = user.isActive } = change;
  const isOtherRole = role !== user.role;
  const isDeactivated = user.isActive && !isActive;
  if (isOtherRole) assertRoleChange(actor, user, role);
  if (isDeactivated) assertDeactivation(actor, user);
  assertMayChange(actor, user);
  if (email !== undefined && email !== user.email) {
    throw unprocessable('email', 'Everybody changes their own address, at auth/me/');
  }
  if (isActive && !user.isActive) await assertSeatFree(em, user.accountId);
  const { username, fullName, companyName } = change;
  em.assign(user, { username, fullName, companyName, role, isActive }, { ignoreUndefined: true });
  if (isOtherRole || isDeactivated) await endSessions(em, user);
}

/**
 * Deletes a user, with tokens, keys and grants.
 *
 * @throws AppError `conflict` for the owner and for oneself, `permission_denied` as `changeUser`
 */
export async function removeUser(em: EntityManager, user: User, actor: Actor): Promise<void> {
  if (user.role === 'owner') {
    throw conflict('The owner cannot be deleted; hand the account over first');
  }
  if (actor.id === user.id) throw conflict('You cannot delete yourself');
  assertMayChange(actor, user);
  await em.remove(user).flush();
}
