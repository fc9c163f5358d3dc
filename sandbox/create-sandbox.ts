import express, { type Express } from 'express';
import type { ChatEffects } from './controls/apply-effects.ts';
import type { Controls } from './controls/controls.ts';
import { controlRoutes } from './controls/routes.ts';
import { watchRequests } from './controls/watch-requests.ts';
import { frontPage } from './front-page.ts';
import { googleRoutes } from './google/routes.ts';
import type { Mailbox } from './mail/mailbox.ts';
import { mailRoutes } from './mail/routes.ts';
import { openAiRoutes } from './openai/routes.ts';
import { runwareRoutes } from './runware/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { Spellings } from './search/spellings.ts';
import { webRoutes } from './search/web.ts';
import { mergeSlashes } from './shared/merge-slashes.ts';
import { plainPermalinks } from './wordpress/plain-permalinks.ts';
import { wordPressRoutes } from './wordpress/routes.ts';
import { WordPressStore } from './wordpress/store.ts';

/** Largest body: a picture of a modern camera. */
const largestBody = '50mb';

/**
 * The stand-ins as one application: / (what is where), /v1 (OpenAI), /wordpress (a site with its REST API), /google (its
 * sign-in), /runware (its pictures), /serper (a search engine), /web (the made-up pages it finds), /mail (what the mail server was sent), /sandbox (knobs and the log of requests), /health/.
 *
 * @param options.dataDirectory where posts and pictures are kept
 */
export function createSandbox({
  dataDirectory,
  controls,
  mailbox,
}: {
  dataDirectory: string;
  controls: Controls;
  mailbox: Mailbox;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(mergeSlashes);
  app.use((_request, response, next) => {
    response.set('x-sandbox', 'true');
    next();
  });
  app.get('/health/', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/', frontPage);
  // Bodies stay bytes: pictures, forms and JSON pass through one log.
  app.use(express.raw({ type: () => true, limit: largestBody }));
  const chatEffects: ChatEffects = new WeakMap();
  app.use('/sandbox', controlRoutes(controls));
  app.use('/mail', mailRoutes(mailbox));
  app.use(plainPermalinks);
  app.use(watchRequests({ ...controls, chatEffects }));
  app.use('/v1', openAiRoutes(chatEffects));
  const spellings = new Spellings();
  app.use('/google', googleRoutes());
  app.use('/runware', runwareRoutes());
  app.use('/serper', searchRoutes(spellings));
  app.use(webRoutes(spellings));
  app.use('/wordpress', wordPressRoutes(new WordPressStore(`${dataDirectory}/wordpress`)));
  return app;
}
