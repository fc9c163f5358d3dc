import { type RequestHandler, Router } from 'express';
import { imageInference } from './image-inference.ts';
import { runwareError } from './runware-error.ts';

/** Any key is good but `invalid`, which is answered like a wrong key at Runware, and none at all. */
const checkKey: RequestHandler = (request, response, next) => {
  const key = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (key === undefined || key === 'invalid') response.status(401).json(runwareError(401));
  else next();
};

/** /runware: what Runware answers at api.runware.ai. */
export function runwareRoutes(): Router {
  const router = Router();
  router.use(checkKey);
  router.post('/v1', imageInference);
  router.use((_request, response) => {
    response.status(404).json(runwareError(404));
  });
  return router;
}
