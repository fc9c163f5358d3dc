import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { errorEnvelope } from '#contracts/api/shared/envelope.ts';
import { headersOf } from './response-headers.ts';

interface Refusal {
  /** Name of the component. */
  name: string;
  description: string;
  /** An error body of this kind, without `success` and `request_id`. */
  example: { error: string } & Record<string, unknown>;
}

/** Source: spec/api.md, "One envelope". */
const refusals: Record<number, Refusal> = {
  400: {
    name: 'BadRequest',
    description: 'Malformed, invalid or unknown fields; all of them at once.',
    example: { error: 'Validation failed', errors: { name: ['This field is required'] } },
  },
  401: {
    name: 'Unauthorized',
    description: 'No token or key, or one that does not count.',
    example: { error: 'Authentication required' },
  },
  402: {
    name: 'PaymentRequired',
    description: 'Not enough credits for the estimate of the whole request; nothing has started.',
    example: {
      error: 'Insufficient credits',
      errors: { credits: ['Insufficient credits'] },
      required: 15,
      available: 4,
    },
  },
  403: {
    name: 'Forbidden',
    description: 'The role or key may not, the site is not granted, or the module is switched off.',
    example: { error: 'Permission denied' },
  },
  404: {
    name: 'NotFound',
    description: 'Unknown, malformed, or of another account.',
    example: { error: 'Resource not found' },
  },
  409: {
    name: 'Conflict',
    description: 'A duplicate, impossible in the present state, or changed since it was read.',
    example: { error: 'Conflict', errors: { non_field_errors: ['This already exists'] } },
  },
  413: {
    name: 'PayloadTooLarge',
    description: 'The body is too large.',
    example: { error: 'Request body too large' },
  },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body is of another type.',
    example: { error: 'Unsupported media type' },
  },
  422: {
    name: 'Unprocessable',
    description: 'The fields are valid alone, not together; or an Idempotency-Key was used before.',
    example: {
      error: 'Validation failed',
      errors: { site_id: ['Site must belong to your account'] },
    },
  },
  429: {
    name: 'TooManyRequests',
    description: 'Too many requests.',
    example: { error: 'Rate limit exceeded' },
  },
  500: {
    name: 'InternalError',
    description: 'A mistake of ours.',
    example: { error: 'Internal server error' },
  },
  503: {
    name: 'Unavailable',
    description: 'Something this needs is down.',
    example: { error: 'Service unavailable' },
  },
};

function known(status: number): Refusal {
  const refusal = refusals[status];
  if (!refusal) throw new Error(`Status ${status} is not documented in refusal-responses.ts`);
  return refusal;
}

function component(status: number, { description, example }: Refusal): ZodOpenApiResponseObject {
  const body = { success: false, ...example, request_id: '0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a' };
  return {
    description,
    headers: headersOf(status),
    content: { 'application/json': { schema: errorEnvelope, example: body } },
  };
}

/** The error answers as components, by name. */
export function refusalComponents(): Record<string, ZodOpenApiResponseObject> {
  const entries = Object.entries(refusals).map(([status, refusal]) => {
    return [refusal.name, component(Number(status), refusal)] as const;
  });
  return Object.fromEntries(entries);
}

/** References to the error answers of these statuses. */
export function refusalReferences(statuses: readonly number[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { $ref: `#/components/responses/${known(status).name}` },
    ]),
  );
}
