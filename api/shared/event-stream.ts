import type { Response } from 'express';

/** Shorter than the idle time-outs of common proxies (30–60 s). */
const heartbeatMilliseconds = 15_000;

/** A client that does not read is cut off before its backlog costs memory. */
const largestBacklogBytes = 1_000_000;

export interface StreamedEvent {
  id: string;
  event: string;
  data: unknown;
}

export interface EventStream {
  send(event: StreamedEvent): void;
  end(): void;
  /** Aborted when the client leaves or the stream is ended. */
  readonly signal: AbortSignal;
}

/**
 * Turns a response into a stream of server-sent events with a heartbeat.
 *
 * @param shutdown ends the stream when the process closes; the client comes back with Last-Event-ID
 */
export function openEventStream(response: Response, shutdown: AbortSignal): EventStream {
  const closed = new AbortController();
  const end = () => {
    closed.abort();
    response.end();
  };
  response.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMilliseconds);
  shutdown.addEventListener('abort', end, { once: true, signal: closed.signal });
  response.on('close', () => closed.abort());
  closed.signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true });
  if (shutdown.aborted) end();
  return {
    signal: closed.signal,
    end,
    send({ id, event, data }) {
      if (response.writableLength > largestBacklogBytes) response.destroy();
      else if (!closed.signal.aborted) {
        response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      }
    },
  };
}
