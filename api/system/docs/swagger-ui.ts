import { join } from 'node:path';
import { absolutePath } from 'swagger-ui-dist';
import { renderPage } from './page.ts';
import type { Reader } from './reader.ts';

/** Swagger UI: tries requests out. It keeps no token: what stays in a browser's storage can be stolen there. */
export const swaggerUi: Reader = {
  path: '/docs',
  page: renderPage({
    title: 'IGNY8 API',
    root: 'swagger-ui',
    styles: ['/api/docs/swagger-ui.css'],
    scripts: ['/api/docs/swagger-ui-bundle.js', '/api/docs/start.js'],
  }),
  startScript: `window.ui = SwaggerUIBundle({
  url: '/api/schema/', dom_id: '#swagger-ui', deepLinking: true, tagsSorter: 'alpha',
});
`,
  files: ['swagger-ui.css', 'swagger-ui-bundle.js'].map((name) => join(absolutePath(), name)),
};
