import type { Response } from 'express';

/** Shorter than the idle time-outs of common proxies (30–60 s). */
const heartbeatMilliseconds = 15_000;

/** A client that does not read is cut off before its backlog costs memory; it comes back and goes on. */
const largestBacklogBytes = 150_000;

/** How long a client that is sent its history may leave it unread. */
const drainMilliseconds = 30_000;

interface StreamedEvent {
  id: string;
  event: string;
  data: unknown;
}

/** An event as it goes over the wire (HTML standard, section "server-sent events"). */
export function encodeEvent({ id, event, data }: StreamedEvent): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export interface EventStream {
  /** Sends encoded events; a client with too much unread is cut off instead. */
  write(text: string): void;
  /** Waits until the client has read what was sent; one that does not is cut off. */
  drained(): Promise<void>;
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
  const { signal } = closed;
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
  const write = (text: string) => {
    if (response.writableLength > largestBacklogBytes) response.destroy();
    else if (!signal.aborted) response.write(text);
  };
  const heartbeat = setInterval(() => write(': heartbeat\n\n'), heartbeatMilliseconds);
  shutdown.addEventListener('abort', end, { once: true, signal });
  response.on('close', () => closed.abort());
  signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true });
  if (shutdown.aborted) end();
  return { signal, end, write, drained: () => drained(response, signal) };
}

function drained(response: Response, signal: AbortSignal): Promise<void> {
  if (!response.writableNeedDrain || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(late);
      response.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const late = setTimeout(() => response.destroy(), drainMilliseconds);
    response.once('drain', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
