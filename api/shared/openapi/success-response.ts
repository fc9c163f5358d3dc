import { z } from 'zod';
import type { ZodOpenApiContentObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { listEnvelope, oneEnvelope } from '#contracts/api/shared/envelope.ts';
import { serverSentEvent } from '#contracts/api/shared/server-sent-event.ts';
import type { Answer } from '../answer.ts';
import { headersOf } from './response-headers.ts';

/** Of a stream each event is described, as readers of the document have it: OpenAPI 3.1 has no word for it. */
const rawSchemas: Readonly<Record<string, z.ZodType>> = { 'text/event-stream': serverSentEvent };

const descriptions = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted: the work has started and is followed under `runs/{run_id}/`',
  204: 'Deleted',
} as const;

function content(answer: Answer): ZodOpenApiContentObject | undefined {
  switch (answer.kind) {
    case 'one':
      return { 'application/json': { schema: oneEnvelope(answer.data) } };
    case 'list':
      return { 'application/json': { schema: listEnvelope(answer.row) } };
    case 'deleted':
      return undefined;
    case 'raw':
      return { [answer.contentType]: { schema: rawSchemas[answer.contentType] ?? z.string() } };
  }
}

/** What a route answers when it agrees. */
export function successResponses(answer: Answer): ZodOpenApiResponsesObject {
  const shape = content(answer);
  const responses: ZodOpenApiResponsesObject = {
    [`${answer.status}` as const]: {
      description: descriptions[answer.status],
      headers: headersOf(answer.status),
      ...(shape && { content: shape }),
    },
  };
  if (answer.kind === 'one' && answer.whenDone) {
    responses['200'] = {
      description: 'Done while the caller waited',
      headers: headersOf(200),
      content: content({ ...answer, data: answer.whenDone }) ?? {},
    };
  }
  if (answer.kind === 'raw' && answer.emptyWhen) {
    responses['204'] = { description: answer.emptyWhen, headers: headersOf(204) };
  }
  const others = answer.kind === 'raw' ? Object.entries(answer.others ?? {}) : [];
  for (const [status, description] of others) {
    responses[status as '206'] = { description, headers: headersOf(Number(status)) };
  }
  return responses;
}
