import { type RequestHandler, Router } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';
import type { ApiDependencies } from './dependencies.ts';
import { dispatch } from './dispatch.ts';
import type { Route } from './route-record.ts';
import { throttleRequest } from './throttle-request.ts';

type Methods = Map<string, Route>;

/** Routes by path; two of one method and path are a mistake of ours. */
function groupByPath(routes: readonly Route[]): Map<string, Methods> {
  const paths = new Map<string, Methods>();
  for (const route of routes) {
    const { method, path } = route.record;
    const methods = paths.get(path) ?? new Map<string, Route>();
    if (methods.has(method)) throw new Error(`Two routes for ${method} ${path}`);
    paths.set(path, methods.set(method, route));
  }
  return paths;
}

/** Fixed segments before parameters: `keywords/import_csv/` must not be read as `keywords/{id}/`. */
function bySpecificity(left: string, right: string): number {
  const leftParts = left.split('/');
  const rightParts = right.split('/');
  for (const [index, part] of leftParts.entries()) {
    const other = rightParts[index] ?? '';
    if (part.startsWith('{') !== other.startsWith('{')) return part.startsWith('{') ? 1 : -1;
  }
  return 0;
}

function allowed(methods: Methods): string {
  const names = [...methods.keys()].map((name) => name.toUpperCase());
  if (methods.has('get')) names.push('HEAD');
  return names.join(', ');
}

function handlerOf(methods: Methods, dependencies: ApiDependencies): RequestHandler {
  return async (request, response) => {
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const route = methods.get(method);
    if (route) return dispatch(route, request, response, dependencies);
    await throttleRequest('default', { request, response, dependencies });
    throw new AppError('method_not_allowed', { headers: { Allow: allowed(methods) } });
  };
}

/** One Express handler a path, which knows the methods offered there; anything else below is 404. */
export function mountRoutes(routes: readonly Route[], dependencies: ApiDependencies): Router {
  const router = Router();
  const paths = groupByPath(routes);
  for (const path of [...paths.keys()].sort(bySpecificity)) {
    const methods = paths.get(path);
    if (methods)
      router.all(`/${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, handlerOf(methods, dependencies));
  }
  router.use(async (request, response) => {
    await throttleRequest('default', { request, response, dependencies });
    throw new AppError('not_found');
  });
  return router;
}
