import type { Request } from 'express';

/** The untouched bytes of a request; empty when there was no body. */
export function bodyBytes(request: Request): Buffer {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** The body as JSON, or undefined when it is not JSON. */
export function bodyJson(request: Request): unknown {
  try {
    return JSON.parse(bodyBytes(request).toString('utf8'));
  } catch {
    return undefined;
  }
}
