/** One server-sent event. */
export interface ServerSentEvent {
  id: string | null;
  event: string;
  data: string;
}

/** Cuts a stream into events as the HTML standard says (section "server-sent events"); comments are dropped. */
export async function* readEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let buffered = '';
  for await (const chunk of body) {
    buffered = (buffered + decoder.decode(chunk, { stream: true })).replaceAll('\r\n', '\n');
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) yield event;
    }
  }
}

function parseBlock(block: string): ServerSentEvent | null {
  const event: ServerSentEvent = { id: null, event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (field === 'id') event.id = value ?? '';
    if (field === 'event') event.event = value ?? '';
    if (field === 'data') data.push(value ?? '');
  }
  if (data.length === 0) return null;
  return { ...event, data: data.join('\n') };
}
