import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { describeOperation } from './describe.ts';
import { refusalResponses } from './refusal-responses.ts';
import { requestBody } from './request-body.ts';
import { requestHeaders } from './request-headers.ts';
import type { RouteFacts } from './route-facts.ts';
import { successResponses } from './success-response.ts';

/** `post planner/keywords/auto_cluster/` → `postPlannerKeywordsAutoCluster` */
function operationId({ method, path }: RouteFacts): string {
  const words = path
    .slice('/api/v1/'.length)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** One of these lets a request in; none on public routes. */
function security({ permission, takesApiKey }: RouteFacts): Record<string, string[]>[] {
  if (permission === null) return [];
  return takesApiKey ? [{ bearer: [] }, { apiKey: [] }] : [{ bearer: [] }];
}

function responses(facts: RouteFacts): ZodOpenApiResponsesObject {
  return {
    ...successResponses(facts.answer),
    ...refusalResponses(facts),
  };
}

/** A route as an OpenAPI operation; examples and code samples are added to the finished document. */
export function operationOf(facts: RouteFacts): ZodOpenApiOperationObject {
  const body = requestBody(facts);
  const header = requestHeaders(facts);
  return {
    operationId: operationId(facts),
    tags: [facts.tag],
    summary: facts.summary,
    description: describeOperation(facts),
    security: security(facts),
    requestParams: {
      ...(facts.pathParameters && { path: facts.pathParameters }),
      ...(facts.query && { query: facts.query }),
      ...(header && { header }),
    },
    ...(body && { requestBody: body }),
    responses: responses(facts),
  };
}
