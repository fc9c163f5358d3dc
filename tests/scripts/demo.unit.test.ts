import { describe, expect, it } from 'vitest';
import { chooseDestination } from '#scripts/demo/destination.ts';
import { readEvents, type ServerSentEvent } from '#scripts/demo/read-events.ts';
import { renderTable } from '#scripts/demo/table.ts';

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

describe('renderTable', () => {
  it('puts text to the left and figures to the right', () => {
    const table = renderTable(
      ['operation', 'credits'],
      [
        ['ideas', '15'],
        ['content', '7'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '  operation   credits',
      '  ───────────────────',
      '  ideas            15',
      '  content           7',
    ]);
  });
});

describe('chooseDestination', () => {
  it('publishes into the sandbox unless a WordPress is named', () => {
    expect(chooseDestination({}, undefined, 'http://127.0.0.1:8010').siteUrl).toContain(
      '127.0.0.1:8010',
    );
  });

  it('wants the login of a real one', () => {
    const siteUrl = 'http://127.0.0.1:8090';
    expect(() => chooseDestination({ siteUrl }, undefined, '')).toThrow(
      'WORDPRESS_APPLICATION_PASSWORD',
    );
    expect(chooseDestination({ siteUrl, username: 'a' }, 'b', '')).toEqual({
      siteUrl,
      username: 'a',
      applicationPassword: 'b',
    });
  });
});
