import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { failureBody } from './failure-body.ts';
import type { ChatEffect, KnobEffect } from './knob-schema.ts';
import { chatPath } from './rule-book.ts';

/** Chat effects are carried out by the chat endpoint, which finds them here. */
export type ChatEffects = WeakMap<Request, ChatEffect>;

const page =
  '<!doctype html><html><head><title>Just a moment…</title></head><body><h1>Checking your browser</h1>' +
  '<p>Sandbox page in place of JSON.</p></body></html>';

/** The work is done, and the client never learns of it: what a lost answer looks like from outside. */
function dropTheAnswer(request: Request, response: Response): void {
  response.end = () => {
    request.socket.destroy();
    return response;
  };
}

/** A PHP notice before the body, as careless plugins give it, with status 200 and a JSON content type. */
function breakTheJson(response: Response): void {
  response.json = () =>
    response
      .status(200)
      .type('json')
      .send('<b>Notice</b>: Undefined index in plugin.php {"broken": ');
}

function refuse(response: Response, path: string, status: number): boolean {
  response.status(status).json(failureBody(path, status));
  return true;
}

/**
 * Carries the effects out. True when the request has been answered and must not be handled any further.
 */
export async function applyEffects(
  effects: KnobEffect[],
  { request, response, path }: { request: Request; response: Response; path: string },
  chatEffects: ChatEffects,
): Promise<boolean> {
  for (const effect of effects) {
    if (typeof effect === 'object') {
      if ('delay_ms' in effect) await sleep(effect.delay_ms);
      else if ('status' in effect) return refuse(response, path, effect.status.code);
      else {
        response.set('Retry-After', String(effect.rate_limit.retry_after_seconds));
        return refuse(response, path, 429);
      }
    } else if (effect === 'drop_connection') {
      request.socket.destroy();
      return true;
    } else if (effect === 'html') {
      response.status(200).type('html').send(page);
      return true;
    } else if (effect === 'create_then_drop') dropTheAnswer(request, response);
    else if (path === chatPath) chatEffects.set(request, effect);
    else breakTheJson(response);
  }
  return false;
}
