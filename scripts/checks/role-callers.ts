import type { Route } from '#api/shared/route-record.ts';
import { apiKeyMay, roleHas, roles } from '#contracts/api/shared/permissions.ts';

/** Everybody who may come to a route: each role, an owner's API key with each scope, and nobody. */
export const callers = [...roles, 'api_key_read', 'api_key_write', 'nobody'] as const;
export type CallerKind = (typeof callers)[number];

const scopeOf = { api_key_read: 'read', api_key_write: 'write' } as const;

/** True when the role matrix lets this caller use the route; grants and module switches come after it. */
export function mayCall({ permission, method }: Route['record'], caller: CallerKind): boolean {
  if (permission === 'public') return true;
  if (caller === 'nobody') return false;
  if (caller === 'api_key_read' || caller === 'api_key_write') {
    return roleHas('owner', permission) && apiKeyMay([scopeOf[caller]], permission, method);
  }
  return roleHas(caller, permission);
}
