import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

/** Where a listener listens. */
export interface Ear {
  url: string;
  headers: Record<string, string>;
  /** Which run it hears: what it must receive is told by run. */
  run: string;
}

/** Everything that was heard. */
export interface Heard {
  /** From being written to being received, in milliseconds. */
  latencies: number[];
  /** By listener, the numbers of the events in the order they came. */
  numbers: { run: string; heard: number[] }[];
}

/** Milliseconds of the epoch, to the microsecond: both ends are on this machine. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}

/** The members of an event, in whatever order a database keeps them. */
const [numberIn, sentIn] = [/"number":(\d+)/, /"sent":([\d.]+)/];

/**
 * Opens every stream and keeps it open; `close` ends all of them.
 *
 * @param after numbers up to this one were written before: a stream replays them, and they are not counted
 */
export async function listen(
  ears: readonly Ear[],
  after = 0,
): Promise<{ heard: Heard; close(): void }> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const heard: Heard = { latencies: [], numbers: [] };
  const responses: IncomingMessage[] = [];
  for (const { url, headers, run } of ears) {
    const own = { run, heard: [] as number[] };
    heard.numbers.push(own);
    const [response] = (await once(get(url, { agent, headers }), 'response')) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`${url} answers ${response.statusCode}`);
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const end = text.lastIndexOf('\n\n');
      if (end < 0) return;
      const now = preciseNow();
      for (const event of text.slice(0, end).split('\n\n')) {
        const number = Number(numberIn.exec(event)?.[1] ?? 0);
        if (number <= after) continue;
        own.heard.push(number);
        heard.latencies.push(now - Number(sentIn.exec(event)?.[1]));
      }
      text = text.slice(end + 2);
    });
    response.on('error', () => undefined);
    responses.push(response);
  }
  return {
    heard,
    close() {
      for (const response of responses) response.destroy();
      agent.destroy();
    },
  };
}
