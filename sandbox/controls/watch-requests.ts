import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bodyBytes, bodyJson } from '#sandbox/shared/request-body.ts';
import { applyEffects, type ChatEffects } from './apply-effects.ts';
import type { RequestLog } from './request-log.ts';
import { chatPath, type RuleBook } from './rule-book.ts';

const namedFunction = z.object({
  response_format: z.object({ json_schema: z.object({ name: z.string() }) }),
});

/** Logs every call to a stand-in and lets the knobs act on it. */
export function watchRequests(parts: {
  rules: RuleBook;
  log: RequestLog;
  chatEffects: ChatEffects;
}): RequestHandler {
  return async (request, response, next) => {
    const bytes = bodyBytes(request);
    const named = request.path === chatPath ? namedFunction.safeParse(bodyJson(request)) : null;
    const call = {
      path: request.path,
      method: request.method,
      functionName: named?.data?.response_format.json_schema.name ?? null,
      body: bytes.toString('utf8'),
    };
    const entry = parts.log.add({
      ...call,
      query: new URL(request.url, 'http://sandbox').search,
      bytes,
      idempotencyKey: request.get('idempotency-key') ?? null,
    });
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    entry.effects = parts.rules.take(call);
    const answered = await applyEffects(
      entry.effects,
      { request, response, path: request.path },
      parts.chatEffects,
    );
    if (!answered) next();
  };
}
