import type { Send } from './send.ts';

/** Requests, and the waits between their attempts, end with this signal, too. */
export function boundBy(send: Send, signal: AbortSignal): Send {
  return (request) => {
    const either = AbortSignal.any([request.signal, signal]);
    return send(new Request(request, { signal: either }));
  };
}
