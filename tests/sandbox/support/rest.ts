import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import type { TestSandbox } from './sandbox.ts';

/** What comes back: a thing with its number, or an error without one. */
export interface RestBody {
  [field: string]: unknown;
  id: number;
}

export interface RestAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON. */
  body: RestBody;
  /** The same as a list, for lists. */
  items: RestBody[];
}

/** What is sent as it is. */
export type UploadBody = Uint8Array<ArrayBuffer> | string | FormData;

interface RestRequest {
  as?: string | null;
  method?: string;
  json?: unknown;
  headers?: Record<string, string>;
  bytes?: UploadBody;
}

/** Asks the stand-in's REST API as a user (admin unless said; null is nobody). */
export async function rest(
  sandbox: TestSandbox,
  path: string,
  { as = 'admin', method, json, headers = {}, bytes }: RestRequest = {},
): Promise<RestAnswer> {
  const body = json === undefined ? bytes : JSON.stringify(json);
  const response = await fetch(`${sandbox.url}/wordpress/wp-json${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(as === null ? {} : { authorization: basic(as, sandboxPasswordOf(as)) }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const parsed: unknown = JSON.parse((await response.text()) || 'null');
  return {
    status: response.status,
    headers: response.headers,
    body: parsed as RestBody,
    items: Array.isArray(parsed) ? (parsed as RestBody[]) : [],
  };
}

/** A Basic header. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

/** Makes a post and gives its fields. */
export async function makePost(
  sandbox: TestSandbox,
  fields: object,
  as = 'admin',
): Promise<RestBody> {
  const { status, body } = await rest(sandbox, '/wp/v2/posts', { json: fields, as });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
