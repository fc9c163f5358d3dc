import type { Request } from 'express';
import type { z } from 'zod';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import { badRequest } from './openai-error.ts';

/** The body as the endpoint's schema wants it. Throws OpenAiError 400 naming the first parameter that does not fit. */
export function parseBody<Shape>(request: Request, schema: z.ZodType<Shape>): Shape {
  const json = bodyJson(request);
  if (json === undefined)
    throw badRequest('We could not parse the JSON body of your request.', null);
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  const issue = body.error.issues[0];
  const parameter = issue?.path.join('.') || null;
  throw badRequest(
    `Invalid value for '${parameter ?? 'body'}': ${issue?.message ?? 'invalid'}`,
    parameter,
  );
}
