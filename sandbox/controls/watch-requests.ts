import type { RequestHandler } from 'express';
import { askedFunction } from '#sandbox/openai/told-schema.ts';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import { applyEffects, type ChatEffects } from './apply-effects.ts';
import type { RequestLog } from './request-log.ts';
import { chatPath, type RuleBook } from './rule-book.ts';

/** Logs every call to a stand-in and lets the knobs act on it. */
export function watchRequests(parts: {
  rules: RuleBook;
  log: RequestLog;
  chatEffects: ChatEffects;
}): RequestHandler {
  return async (request, response, next) => {
    const bytes = bodyBytes(request);
    const call = {
      path: request.path,
      method: request.method,
      functionName: request.path === chatPath ? askedFunction(request) : null,
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
