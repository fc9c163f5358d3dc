import type { ZodOpenApiHeaderObject, ZodOpenApiHeadersObject } from 'zod-openapi';

/** Headers that answers carry; operations refer to them by name. */
export const headerComponents: Record<string, ZodOpenApiHeaderObject> = {
  'X-Request-Id': {
    description: "The caller's X-Request-Id when it is well formed, else a fresh UUID.",
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  },
  'X-Throttle-Limit': {
    description: 'Requests the caller may make in a window.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  'X-Throttle-Remaining': {
    description: 'Requests that are left in this window.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  'X-Throttle-Reset': {
    description: 'When the window ends, unix seconds.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  'WWW-Authenticate': {
    description: 'What `Authorization` may begin with.',
    required: true,
    schema: { type: 'string' },
  },
  'Retry-After': {
    description: 'Seconds to wait before the same request makes sense again.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
};

const throttleHeaders = ['X-Throttle-Limit', 'X-Throttle-Remaining', 'X-Throttle-Reset'];

/**
 * The headers of an answer with this status. What is ours to have broken (500, 503) and what is too long
 * to be read (431) may come before the throttle has counted.
 */
export function headersOf(status: number): ZodOpenApiHeadersObject {
  const names = ['X-Request-Id'];
  if (status < 431) names.push(...throttleHeaders);
  if (status === 401) names.push('WWW-Authenticate');
  if (status === 429 || status === 503) names.push('Retry-After');
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
