import type { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import {
  changeConflictEnvelope,
  creditsEnvelope,
  errorEnvelope,
  startConflictEnvelope,
} from '#contracts/api/shared/envelope.ts';
import { refusalsOf } from './refusals.ts';
import { headersOf } from './response-headers.ts';
import type { RouteFacts } from './route-facts.ts';

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
  431: {
    name: 'HeadTooLarge',
    description: 'Address and headers together are longer than 16 kB.',
    example: { error: 'Request Header Fields Too Large' },
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

function response(status: number, schema: z.ZodType): ZodOpenApiResponseObject {
  const { description, example } = known(status);
  const body = { success: false, ...example, request_id: '0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a' };
  return {
    description,
    headers: headersOf(status),
    content: { 'application/json': { schema, example: body } },
  };
}

/** The error answers that are the same everywhere, as components by name. */
export function refusalComponents(): Record<string, ZodOpenApiResponseObject> {
  const entries = Object.entries(refusals).map(([status, { name }]) => {
    const schema = status === '402' ? creditsEnvelope : errorEnvelope;
    return [name, response(Number(status), schema)] as const;
  });
  return Object.fromEntries(entries);
}

/** A 409 holds more where a row is changed or work is started. */
function conflict(facts: RouteFacts): ZodOpenApiResponseObject | undefined {
  if (facts.startsWork) return response(409, startConflictEnvelope);
  if (facts.takesVersion && facts.answer.kind === 'one') {
    return response(409, changeConflictEnvelope(facts.answer.data));
  }
  return undefined;
}

/** The error answers of a route. */
export function refusalResponses(facts: RouteFacts): ZodOpenApiResponsesObject {
  const entries = refusalsOf(facts).map((status) => {
    const reference = { $ref: `#/components/responses/${known(status).name}` };
    return [String(status), (status === 409 && conflict(facts)) || reference] as const;
  });
  return Object.fromEntries(entries);
}
