import { retryAfterSecondsOf } from '../api-error.ts';
import { newIdempotencyKey } from '../idempotency-key.ts';
import type { Send } from './send.ts';
import { wait } from './wait.ts';

export interface Retries {
  /** The first try included. */
  attempts: number;
  /** Longer than this is not waited, whatever `Retry-After` asks for: the refusal is answered. */
  longestWaitSeconds: number;
  /** An attempt that takes longer counts as not answered. */
  attemptMilliseconds: number;
}

/** Throttled, or away for now: the request has had no effect, or its key keeps it from a second one. */
const passing = [429, 502, 503, 504];

const pauseWhenNotToldSeconds = 1;

/** Only these may be sent twice: reading changes nothing, and a POST has its key. */
const repeatable = ['GET', 'HEAD', 'POST'];

/** The request for one attempt, and what ends that attempt when it takes too long. */
function limited(request: Request, { attemptMilliseconds }: Retries) {
  const late = AbortSignal.timeout(attemptMilliseconds);
  const signal = AbortSignal.any([request.signal, late]);
  return { late, attempt: new Request(request.clone(), { signal }) };
}

/** Null when nobody answered in time. */
async function tryOnce(send: Send, request: Request, retries: Retries): Promise<Response | null> {
  const { late, attempt } = limited(request, retries);
  try {
    return await send(attempt);
  } catch (error) {
    // `fetch` tells an unreachable server by TypeError; the rest is a bug or the caller's own abort.
    if (request.signal.aborted || !(late.aborted || error instanceof TypeError)) throw error;
    return null;
  }
}

/**
 * Asks again when nobody answers, or the answer is a passing refusal, under one `Idempotency-Key`: what
 * was done before an answer got lost is not done twice. PUT, PATCH and DELETE are sent once.
 */
export function retrying(send: Send, retries: Retries): Send {
  return async (request) => {
    if (!repeatable.includes(request.method)) return send(request);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newIdempotencyKey());
    }
    for (let number = 1; number < retries.attempts; number += 1) {
      const response = await tryOnce(send, request, retries);
      if (response && !passing.includes(response.status)) return response;
      const asked = response && retryAfterSecondsOf(response.headers);
      const seconds = asked ?? pauseWhenNotToldSeconds;
      if (response && seconds > retries.longestWaitSeconds) return response;
      await response?.body?.cancel();
      await wait(seconds * 1000, request.signal);
    }
    // Whatever becomes of the last attempt is the caller's to know.
    return send(limited(request, retries).attempt);
  };
}
