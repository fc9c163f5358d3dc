import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { errorEnvelope, listEnvelope, oneEnvelope } from '#contracts/api/shared/envelope.ts';
import type { Answer } from './answer.ts';
import type { Route } from './route-record.ts';

const descriptions: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted: the work has started',
  204: 'Deleted',
  400: 'Malformed, invalid or unknown fields',
  401: 'No token, or one that does not count',
  402: 'Not enough credits',
  403: 'The role may not',
  404: 'Unknown, or of another account',
  409: 'Duplicate, or impossible in its present state',
  413: 'Body too large',
  415: 'Body of another type',
  422: 'Fields valid alone, not together',
  429: 'Too many requests',
  503: 'Something this needs is down',
};

function success(answer: Answer): ZodOpenApiResponseObject {
  const description = descriptions[answer.status] ?? 'OK';
  switch (answer.kind) {
    case 'one':
      return { description, content: { 'application/json': { schema: oneEnvelope(answer.data) } } };
    case 'list':
      return { description, content: { 'application/json': { schema: listEnvelope(answer.row) } } };
    case 'deleted':
      return { description };
    case 'raw':
      return { description, content: { [answer.contentType]: { schema: z.string() } } };
  }
}

/** The refusals a route can give, from what it takes and does. */
function refusals(record: Route['record']): number[] {
  const statuses = [429, 503];
  const isChange = record.method !== 'get';
  if (record.permission !== 'public') statuses.push(401);
  if (record.permission !== 'public' && record.permission !== 'view') statuses.push(403);
  if (record.parameters) statuses.push(404);
  if (record.query || record.body || record.uploads || isChange) statuses.push(400);
  if (isChange) statuses.push(409);
  if (record.body || record.uploads) statuses.push(413, 415, 422);
  if (record.answer.status === 202) statuses.push(402);
  return statuses.sort((left, right) => left - right);
}

function requestBody(record: Route['record']): ZodOpenApiOperationObject['requestBody'] {
  if (record.uploads) {
    const file = z.string().meta({ format: 'binary' });
    const content: ZodOpenApiContentObject = {};
    for (const type of record.uploads) {
      content[type] = { schema: type === 'multipart/form-data' ? z.object({ file }) : z.string() };
    }
    return { required: true, content };
  }
  if (!record.body) return undefined;
  return { required: true, content: { 'application/json': { schema: record.body } } };
}

/** `post planner/keywords/auto_cluster/` → `postPlannerKeywordsAutoCluster` */
function operationId({ method, path }: Route['record']): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function responses(record: Route['record']): ZodOpenApiResponsesObject {
  const answers: ZodOpenApiResponsesObject = {
    [`${record.answer.status}` as const]: success(record.answer),
  };
  const content = { 'application/json': { schema: errorEnvelope } };
  for (const status of refusals(record)) {
    answers[`${status}` as `4${string}`] = { description: descriptions[status] ?? '', content };
  }
  return answers;
}

function operation({ record }: Route): ZodOpenApiOperationObject {
  const body = requestBody(record);
  const header = record.isIdempotent
    ? z.object({
        'Idempotency-Key': z.string().max(200).optional().meta({
          description: 'The same key and body are answered the same again, for 24 hours.',
        }),
      })
    : undefined;
  return {
    operationId: operationId(record),
    tags: [record.tag],
    summary: record.summary,
    ...(record.description && { description: record.description }),
    security: record.permission === 'public' ? [] : [{ bearer: [] }],
    requestParams: {
      ...(record.parameters instanceof z.ZodObject && { path: record.parameters }),
      ...(record.query instanceof z.ZodObject && { query: record.query }),
      ...(header && { header }),
    },
    ...(body && { requestBody: body }),
    responses: responses(record),
  };
}

/** The OpenAPI 3.1 document of these routes, from the schemas that validate. */
export function createOpenApi(routes: readonly Route[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = `/api/v1/${route.record.path}`;
    paths[path] = { ...paths[path], [route.record.method]: operation(route) };
  }
  const tags = [...new Set(routes.map((route) => route.record.tag))].sort();
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'IGNY8', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name })),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}
