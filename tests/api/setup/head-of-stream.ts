import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Response } from 'supertest';

/** A parser for supertest: a stream of events has no end to wait for, its head says what there is to know. */
export function headOfStream(
  response: Response,
  done: (error: Error | null, body: unknown) => void,
): void {
  // The parser is given node's message, which superagent types as its own response.
  const message = response as unknown as IncomingMessage;
  if (message.headers['content-type']?.startsWith('text/event-stream')) {
    done(null, {});
    message.destroy();
  } else
    json(message).then(
      (body) => done(null, body),
      (error: Error) => done(error, null),
    );
}

/** Whether a route answers with a stream that may never end. */
export function isEndless({ answer }: { answer: { kind: string; contentType?: string } }): boolean {
  return answer.kind === 'raw' && answer.contentType === 'text/event-stream';
}
