import express, { type Express } from 'express';
import type { ChatEffects } from './controls/apply-effects.ts';
import { RequestLog } from './controls/request-log.ts';
import { controlRoutes } from './controls/routes.ts';
import { RuleBook } from './controls/rule-book.ts';
import { watchRequests } from './controls/watch-requests.ts';
import { openAiRoutes } from './openai/routes.ts';
import { plainPermalinks } from './wordpress/plain-permalinks.ts';
import { wordPressRoutes } from './wordpress/routes.ts';
import { WordPressStore } from './wordpress/store.ts';

/** Largest body: a picture of a modern camera. */
const largestBody = '50mb';

/**
 * The stand-ins as one application: /v1 (OpenAI), /wordpress (a site with its REST API), /sandbox (knobs
 * and the log of requests), /health/.
 *
 * @param options.dataDirectory where posts and pictures are kept
 */
export function createSandbox({ dataDirectory }: { dataDirectory: string }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set('x-sandbox', 'true');
    next();
  });
  app.get('/health/', (_request, response) => {
    response.json({ status: 'ok' });
  });
  // Bodies stay bytes: pictures, forms and JSON pass through one log.
  app.use(express.raw({ type: () => true, limit: largestBody }));
  const rules = new RuleBook();
  const log = new RequestLog();
  const chatEffects: ChatEffects = new WeakMap();
  app.use('/sandbox', controlRoutes({ rules, log }));
  app.use(plainPermalinks);
  app.use(watchRequests({ rules, log, chatEffects }));
  app.use('/v1', openAiRoutes(chatEffects));
  app.use('/wordpress', wordPressRoutes(new WordPressStore(`${dataDirectory}/wordpress`)));
  return app;
}
