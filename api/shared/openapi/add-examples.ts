import { exampleOf, type JsonSchema } from './example-of.ts';
import { curlSample } from './samples/curl.ts';
import { phpSample } from './samples/php.ts';
import { pythonSample } from './samples/python.ts';
import { type SampleRequest, tokenVariable } from './samples/sample-request.ts';
import { typeScriptSample } from './samples/typescript.ts';

interface Media {
  schema?: JsonSchema;
  example?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: JsonSchema;
}

/** As much of a finished operation as examples are made of. */
export interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
  security: Record<string, string[]>[];
  'x-codeSamples'?: { lang: string; label: string; source: string }[];
}

export interface FinishedDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, JsonSchema> };
}

const json = 'application/json';

function urlOf(
  address: string,
  { parameters = [] }: Operation,
  document: FinishedDocument,
): string {
  const needed = parameters.filter((parameter) => parameter.required);
  const context = { schemas: document.components.schemas ?? {}, onlyRequired: true };
  const url = new URL(address);
  for (const { name, in: place, schema = {} } of needed) {
    const value = String(exampleOf(name, schema, context));
    if (place === 'path') url.pathname = decodeURI(url.pathname).replace(`{${name}}`, value);
    if (place === 'query') url.searchParams.set(name, value);
  }
  return url.href;
}

/** The request a sample shows. */
function sampleOf(method: string, url: string, operation: Operation): SampleRequest {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const takesKey = operation.parameters?.some(({ name }) => name === 'Idempotency-Key');
  return {
    method: method.toUpperCase(),
    url,
    headers: {
      ...(type && { 'Content-Type': type }),
      ...(takesKey && { 'Idempotency-Key': 'order-2026-11-21-0001' }),
    },
    body: type === json ? media?.example : undefined,
    ...(type && type !== json && { file: 'keywords.csv' }),
    tokenVariable: operation.security.length > 0 ? tokenVariable : null,
  };
}

function codeSamples(request: SampleRequest) {
  return [
    { lang: 'Shell', label: 'curl', source: curlSample(request) },
    { lang: 'TypeScript', label: 'TypeScript', source: typeScriptSample(request) },
    { lang: 'Python', label: 'Python', source: pythonSample(request) },
    { lang: 'PHP', label: 'PHP', source: phpSample(request) },
  ];
}

function addExample(media: Media | undefined, document: FinishedDocument, isAnswer: boolean): void {
  if (!media?.schema || media.example !== undefined) return;
  const schemas = document.components.schemas ?? {};
  media.example = exampleOf('data', media.schema, { schemas, onlyRequired: !isAnswer });
}

/**
 * Gives every operation of a finished document an example of its request and answers, and code samples.
 *
 * @param origin where the samples send their requests
 */
export function addExamples(document: FinishedDocument, origin: string): void {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      addExample(operation.requestBody?.content[json], document, false);
      for (const { content } of Object.values(operation.responses)) {
        addExample(content?.[json], document, true);
      }
      const url = urlOf(origin + path, operation, document);
      operation['x-codeSamples'] = codeSamples(sampleOf(method, url, operation));
    }
  }
}
