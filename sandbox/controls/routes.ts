import { Router } from 'express';
import type { Controls } from './controls.ts';
import { putKnobs } from './put-knobs.ts';

/** /sandbox: how tests and the curious steer the stand-ins and see what was asked of them. */
export function controlRoutes({ rules, log }: Controls): Router {
  const router = Router();
  router.get('/knobs', (_request, response) => {
    response.json({ rules: rules.list() });
  });
  router.put('/knobs', putKnobs(rules));
  router.delete('/knobs', (_request, response) => {
    rules.replace([]);
    response.json({ rules: [] });
  });
  router.get('/requests', (_request, response) => {
    response.json(log.report());
  });
  router.delete('/requests', (_request, response) => {
    log.clear();
    response.json(log.report());
  });
  return router;
}
