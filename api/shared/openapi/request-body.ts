import { z } from 'zod';
import type { ZodOpenApiContentObject, ZodOpenApiRequestBodyObject } from 'zod-openapi';
import type { RouteFacts } from './route-facts.ts';

function uploadBody({ uploads, uploadFields }: RouteFacts): ZodOpenApiRequestBodyObject {
  const file = z.string().meta({ format: 'binary' });
  const content: ZodOpenApiContentObject = {};
  const form = z.object({ file, ...uploadFields?.shape });
  for (const type of uploads) {
    content[type] = { schema: type === 'multipart/form-data' ? form : z.string() };
  }
  return { required: true, content };
}

/** The body a route takes. No body counts as an empty object, so it is required only where that is refused. */
export function requestBody(facts: RouteFacts): ZodOpenApiRequestBodyObject | undefined {
  if (facts.uploads.length > 0) return uploadBody(facts);
  if (!facts.body) return undefined;
  return {
    required: !facts.body.safeParse({}).success,
    content: { 'application/json': { schema: facts.body } },
  };
}
