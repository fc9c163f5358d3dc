import type { RequestHandler } from 'express';
import { OpenAiError } from './openai-error.ts';

const missing =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";

/** Any key is good but `sk-invalid`, which is answered like a wrong key at OpenAI. */
export const authenticate: RequestHandler = (request, _response, next) => {
  const key = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (key === undefined) {
    throw new OpenAiError(401, {
      message: missing,
      type: 'invalid_request_error',
      param: null,
      code: null,
    });
  }
  if (key === 'sk-invalid') {
    throw new OpenAiError(401, {
      message: 'Incorrect API key provided: sk-in*lid. The sandbox takes every other key.',
      type: 'invalid_request_error',
      param: null,
      code: 'invalid_api_key',
    });
  }
  next();
};
