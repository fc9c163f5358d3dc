import { basename, dirname } from 'node:path';
import { Router } from 'express';
import { pagePolicy } from './page-policy.ts';

/** A program that shows the document in a browser. */
export interface Reader {
  /** Below `/api`. */
  path: string;
  /** HTML of its page. */
  page: string;
  /** What starts it, as a script of its own. */
  startScript: string;
  /** Files of its package that the page loads, on this machine's disk. */
  files: readonly string[];
}

/** Serves a reader's page and exactly the files it loads. */
export function createReaderRouter({ page, startScript, files }: Reader): Router {
  const router = Router();
  router.get('/', pagePolicy, (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/start.js', (_request, response) => {
    response.type('application/javascript').send(startScript);
  });
  for (const file of files) {
    router.get(`/${basename(file)}`, (_request, response) => {
      response.sendFile(basename(file), { root: dirname(file), maxAge: '1h' });
    });
  }
  return router;
}
