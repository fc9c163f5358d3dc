import { type ErrorRequestHandler, Router } from 'express';
import type { ChatEffects } from '#sandbox/controls/apply-effects.ts';
import { authenticate } from './authenticate.ts';
import { createChatCompletion } from './create-chat-completion.ts';
import { createEmbeddings } from './create-embeddings.ts';
import { createImage } from './create-image.ts';
import { listModels } from './list-models.ts';
import { OpenAiError } from './openai-error.ts';

const sendError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof OpenAiError) response.status(error.status).json(error.body);
  else next(error);
};

/** /v1: what the `openai` package speaks to. */
export function openAiRoutes(chatEffects: ChatEffects): Router {
  const router = Router();
  router.use(authenticate);
  router.get('/models', listModels);
  router.post('/chat/completions', createChatCompletion(chatEffects));
  router.post('/embeddings', createEmbeddings);
  router.post('/images/generations', createImage);
  router.use((request) => {
    throw new OpenAiError(404, {
      message: `Invalid URL (${request.method} ${request.originalUrl})`,
      type: 'invalid_request_error',
      param: null,
      code: null,
    });
  });
  router.use(sendError);
  return router;
}
