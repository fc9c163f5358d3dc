import type { Request, Response } from 'express';
import { moduleOfPath } from '#contracts/api/shared/modules.ts';
import { apiKeyMay, type Permission, roleHas } from '#contracts/api/shared/permissions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import type { ApiDependencies } from './dependencies.ts';
import { localsOf } from './locals.ts';
import type { Route } from './route-record.ts';
import { callerOf, type SignedInUser } from './signed-in-user.ts';
import { throttleRequest } from './throttle-request.ts';

type Identified = { user: SignedInUser } | { refusal: unknown };

/** A refused token is not thrown yet: the request is counted first. */
async function identify(
  request: Request,
  response: Response,
  dependencies: ApiDependencies,
): Promise<Identified> {
  try {
    return { user: await dependencies.authentication.identify(request, response) };
  } catch (refusal) {
    return { refusal };
  }
}

/**
 * Refuses whom the role matrix refuses, then a module that is switched off.
 *
 * @throws AppError `permission_denied`, `module_disabled`
 */
function authorise(
  user: SignedInUser,
  { path, method }: Route['record'],
  permission: Permission,
): void {
  if (!roleHas(user.role, permission)) throw new AppError('permission_denied');
  if (user.apiKey && !apiKeyMay(user.apiKey.scopes, permission, method)) {
    throw new AppError('permission_denied', {
      errors: { non_field_errors: ['This API key does not have the scope for this'] },
    });
  }
  // A developer in the account of a customer is nobody of that account.
  if (permission === 'be_oneself' && user.homeAccountId !== user.accountId) {
    throw new AppError('permission_denied', {
      errors: { non_field_errors: ['Only with a token of your own account'] },
    });
  }
  const module = moduleOfPath(path);
  if (module && user.disabledModules.includes(module)) {
    throw new AppError('module_disabled', { errors: { module: [module] } });
  }
}

/**
 * Runs one route in the order of refusal of spec/api.md: 401, 429, role 403, module 403; then the route
 * itself: id in the path 404, body 413, 415, 400, and what the handler refuses.
 */
export async function dispatch(
  route: Route,
  request: Request,
  response: Response,
  dependencies: ApiDependencies,
): Promise<void> {
  const { permission, throttle, path } = route.record;
  const exchange = { request, response, dependencies };
  localsOf(response).routePath = path;
  if (permission === 'public') {
    const refusal = await throttleRequest(throttle, exchange);
    if (refusal) throw refusal;
    return route.run(exchange);
  }
  const identified = await identify(request, response, dependencies);
  if ('refusal' in identified) {
    await throttleRequest(throttle, exchange);
    throw identified.refusal;
  }
  const { user } = identified;
  localsOf(response).user = user;
  const refusal = await throttleRequest(throttle, exchange, user);
  if (refusal) throw refusal;
  authorise(user, route.record, permission);
  const em = forkForTenant(dependencies.orm, user.accountId, callerOf(user, request.ip));
  await route.run({ ...exchange, tenant: { user, em } });
}
