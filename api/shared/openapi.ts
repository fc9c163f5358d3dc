import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { addExamples, type FinishedDocument } from './openapi/add-examples.ts';
import { introduction } from './openapi/introduction.ts';
import { operationOf } from './openapi/operation.ts';
import { refusalComponents } from './openapi/refusal-responses.ts';
import { renderTruthfully } from './openapi/render-schema.ts';
import { headerComponents } from './openapi/response-headers.ts';
import { factsOf } from './openapi/route-facts.ts';
import { tagsOf } from './openapi/tags.ts';
import type { Route } from './route-record.ts';

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The `access` token of a sign-in: `Authorization: Bearer …`.',
  },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'A key of the account, the word before it included: `Authorization: Api-Key …`.',
  },
} as const;

/** Reserved for examples (RFC 2606). */
const exampleOrigin = 'https://igny8.example';

/**
 * The OpenAPI 3.1 document of these routes, from the schemas that validate.
 *
 * @param origin where the code samples send their requests: the API's own address where it is known
 */
export function createOpenApi(
  routes: readonly Route[],
  version: string,
  origin: string = exampleOrigin,
) {
  const facts = routes.filter(({ record }) => !record.isInternal).map(factsOf);
  const paths: ZodOpenApiPathsObject = {};
  for (const fact of facts) {
    paths[fact.path] = { ...paths[fact.path], [fact.method]: operationOf(fact) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'IGNY8',
        version,
        description: introduction,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: tagsOf(facts.map(({ tag }) => tag)),
      components: {
        securitySchemes,
        headers: headerComponents,
        responses: refusalComponents(),
      },
      paths,
    },
    { override: renderTruthfully },
  );
  // Rendered schemas are what examples are made of.
  addExamples(document as object as FinishedDocument, origin);
  return document;
}
