import type { Response } from 'express';

/** Shorter than the idle time-outs of common proxies (30–60 s). */
const heartbeatMilliseconds = 15_000;

/** So much may wait for a client to read it; whoever sends more waits until it has (`drained`). */
const largestBacklogBytes = 150_000;

/** A client that reads nothing for so long is cut off; it comes back and goes on. */
const defaultDrainMilliseconds = 10_000;

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
  /** Sends encoded events. */
  write(text: string): void;
  /** Whether the client has so much unread that nothing more should be sent now. */
  readonly isFull: boolean;
  /** Waits until the client has read what was sent; one that reads nothing of it is cut off. */
  drained(): Promise<void>;
  end(): void;
  /** Aborted when the client leaves or the stream is ended. */
  readonly signal: AbortSignal;
}

/**
 * Turns a response into a stream of server-sent events with a heartbeat. Where the client has gone already, or
 * the process is closing, its signal is aborted from the start.
 *
 * @param shutdown ends the stream when the process closes; the client comes back with Last-Event-ID
 */
export function openEventStream(
  response: Response,
  shutdown: AbortSignal,
  drainMilliseconds = defaultDrainMilliseconds,
): EventStream {
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
    if (!signal.aborted) response.write(text);
  };
  const heartbeat = setInterval(() => write(': heartbeat\n\n'), heartbeatMilliseconds);
  shutdown.addEventListener('abort', end, { once: true, signal });
  response.on('close', () => closed.abort());
  signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true });
  // A response closes once: who left while the door was asking is not announced any more.
  if (response.closed || response.destroyed || shutdown.aborted) end();
  return {
    signal,
    end,
    write,
    get isFull() {
      return response.writableLength > largestBacklogBytes;
    },
    drained: () => drained(response, signal, drainMilliseconds),
  };
}

/**
 * The socket's own time-out tells who reads slowly from who reads nothing: it begins anew while any of what was
 * sent leaves the process.
 */
function drained(response: Response, signal: AbortSignal, milliseconds: number): Promise<void> {
  if (!response.writableNeedDrain || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const cutOff = () => response.destroy();
    const done = () => {
      response.setTimeout(0);
      response.off('timeout', cutOff);
      response.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    response.once('timeout', cutOff);
    response.setTimeout(milliseconds);
    response.once('drain', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
