import express, { Router } from 'express';
import { absolutePath } from 'swagger-ui-dist';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import type { Route } from '#api/shared/route-record.ts';
import { throttleRequest } from '#api/shared/throttle-request.ts';
import { apiVersion } from './version.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>IGNY8 API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** Its own file, because the content security policy allows no inline script. */
const startScript = `window.ui = SwaggerUIBundle({
  url: '/api/schema/', dom_id: '#swagger-ui', deepLinking: true, persistAuthorization: true,
});
`;

/** `/api/schema/` and Swagger UI at `/api/docs/`, from files of this machine; no login needed. */
export function createDocsRouter(dependencies: ApiDependencies, routes: readonly Route[]): Router {
  const router = Router();
  const schema = JSON.stringify(createOpenApi(routes, apiVersion));
  router.use(['/schema', '/docs'], async (request, response, next) => {
    const refusal = await throttleRequest('default', { request, response, dependencies });
    next(refusal);
  });
  router.get('/schema', (_request, response) => {
    response.type('application/json').send(schema);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('application/javascript').send(startScript);
  });
  const assets = express.static(absolutePath(), { index: false, maxAge: '1h' });
  router.use('/docs/assets', assets);
  return router;
}
