import { ApiError } from '../api-error.ts';
import type { Send } from '../sending/send.ts';
import { wait } from '../sending/wait.ts';
import { readEvents } from './read-events.ts';
import { bodyWithin } from './silence.ts';

/** `result` is the last, and ends the run's stream. */
export interface RunEvent {
  /** The place to go on from after a break. */
  id: string;
  event: string;
  /** `stage` and `progress`: stage, percent, message; `result`: status and error of the run. */
  data: Record<string, unknown>;
}

export interface FollowOptions {
  /** Begins after this event; left out: with the first of the run. */
  lastEventId?: string;
  signal?: AbortSignal;
}

const reconnectMilliseconds = 1_000;

/** Three heartbeats of the API (15 s): a connection that says nothing for so long is dead. */
const silenceMilliseconds = 45_000;

/** Refusals that another attempt cannot cure. */
function isFinal({ status }: Response): boolean {
  return status < 500 && status !== 408 && status !== 429;
}

/** Null when nobody answers or the answer is a passing refusal. */
async function connect(send: Send, request: Request): Promise<Response | null> {
  const response = await send(request).catch((error: unknown) => {
    if (request.signal.aborted || !(error instanceof TypeError)) throw error;
    return null;
  });
  if (!response || response.ok) return response;
  const text = await response.text();
  if (!isFinal(response)) return null;
  const { pathname } = new URL(request.url);
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  throw new ApiError({ method: 'GET', path: pathname }, response, body);
}

/**
 * Events of one run to its end, across broken connections and restarts of the API: each one once, in order.
 *
 * @throws ApiError when the API refuses for good (401, 403, 404); the signal's reason when aborted
 */
export async function* followEvents(
  send: Send,
  url: string,
  { lastEventId, signal }: FollowOptions & { signal: AbortSignal },
): AsyncGenerator<RunEvent> {
  let after = lastEventId;
  for (;;) {
    const headers = after === undefined ? {} : { 'last-event-id': after };
    const response = await connect(send, new Request(url, { headers, signal }));
    // The run has ended and there is nothing after the event we know.
    if (response?.status === 204) return;
    if (response?.body) {
      for await (const { id, event, data } of readEvents(
        bodyWithin(response.body, silenceMilliseconds, signal),
      )) {
        after = id ?? after;
        yield { id: after ?? '', event, data: JSON.parse(data) as Record<string, unknown> };
        if (event === 'result') return;
      }
    }
    await wait(reconnectMilliseconds, signal);
  }
}
