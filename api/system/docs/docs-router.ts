import { Router } from 'express';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import type { Route } from '#api/shared/route-record.ts';
import { throttleRequest } from '#api/shared/throttle-request.ts';
import { createReaderRouter } from './reader.ts';
import { redoc } from './redoc.ts';
import { swaggerUi } from './swagger-ui.ts';
import { apiVersion } from './version.ts';

/** `/api/schema/` and its readers `/api/docs/` and `/api/redoc/`, from files of this machine; no login needed. */
export function createDocsRouter(dependencies: ApiDependencies, routes: readonly Route[]): Router {
  const router = Router();
  // Made when first asked for, once: it takes a tenth of a second, which starting need not wait for.
  let schema: string | undefined;
  router.use(['/schema', swaggerUi.path, redoc.path], async (request, response, next) => {
    const refusal = await throttleRequest('default', { request, response, dependencies });
    next(refusal);
  });
  router.get('/schema', (_request, response) => {
    schema ??= JSON.stringify(createOpenApi(routes, apiVersion, dependencies.settings.publicUrl));
    response.type('application/json').send(schema);
  });
  for (const reader of [swaggerUi, redoc]) router.use(reader.path, createReaderRouter(reader));
  return router;
}
