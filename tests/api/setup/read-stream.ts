/** One event as a test compares it. */
export interface ReadEvent {
  id: number;
  event: string;
  data: Record<string, unknown>;
}

/** An open stream of events in the hands of a test. */
export interface ReadStream {
  status: number;
  /** Everything read so far. */
  readonly events: ReadEvent[];
  /** Reads until one fits, or throws when the stream ends before. */
  until(fits: (event: ReadEvent) => boolean): Promise<ReadEvent>;
  /** Reads to the end of the stream. */
  rest(): Promise<ReadEvent[]>;
  close(): Promise<void>;
}

const block = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/m;

function parse(text: string): ReadEvent[] {
  const found = block.exec(text);
  if (!found) return [];
  return [{ id: Number(found[1]), event: String(found[2]), data: JSON.parse(String(found[3])) }];
}

/** Opens a stream of server-sent events; one that says nothing for 20 seconds fails the test. */
export async function readStream(
  url: string,
  authorization: string,
  lastEventId?: string,
): Promise<ReadStream> {
  const response = await fetch(url, {
    headers: {
      Authorization: authorization,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
    signal: AbortSignal.timeout(20_000),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const events: ReadEvent[] = [];
  let text = '';
  let looked = 0;
  const more = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true };
    text += value ?? '';
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    events.push(...blocks.flatMap(parse));
    return !done;
  };
  return {
    status: response.status,
    events,
    async until(fits) {
      for (;;) {
        const event = events.slice(looked).find(fits);
        if (event) {
          looked = events.indexOf(event) + 1;
          return event;
        }
        if (!(await more())) throw new Error('The stream ended before');
      }
    },
    async rest() {
      while (await more());
      return events;
    },
    close: async () => reader?.cancel(),
  };
}
