import { describe, expect, it } from 'vitest';
import { readEvents, type ServerSentEvent } from '#client/events/read-events.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function collect(...texts: string[]): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(chunks(...texts))) events.push(event);
  return events;
}

describe('readEvents', () => {
  it('puts events together that come in pieces, and drops heartbeats', async () => {
    const events = await collect(
      'id: 1\neve',
      'nt: progress\ndata: {"a"',
      ':1}\n\n: heartbeat\n\n',
    );
    expect(events).toEqual([{ id: '1', event: 'progress', data: '{"a":1}' }]);
  });

  it('joins the lines of one event', async () => {
    expect(await collect('data: a\r\ndata: b\r\n\r\n')).toEqual([
      { id: null, event: 'message', data: 'a\nb' },
    ]);
  });

  it('does not give half an event at the end', async () => {
    expect(await collect('event: result\ndata: {}')).toEqual([]);
  });
});
