import { Router } from 'express';
import { checkKey, search } from './search.ts';
import { serperError } from './serper-error.ts';
import type { Spellings } from './spellings.ts';

/** /serper: what Serper answers at google.serper.dev. */
export function searchRoutes(spellings: Spellings): Router {
  const router = Router();
  router.use(checkKey);
  router.post('/search', search(spellings));
  router.use((_request, response) => {
    response.status(404).json(serperError(404));
  });
  return router;
}
