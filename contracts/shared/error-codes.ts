/**
 * The closed list of reasons a request or a step can be refused, with what the client is told.
 * Source: spec/api.md, "One envelope". Handlers and transactions throw `AppError` with one of these;
 * one mapping in the API answers.
 */
export const errorCodes = {
  validation_failed: { status: 400, message: 'Validation failed' },
  authentication_required: { status: 401, message: 'Authentication required' },
  invalid_token: { status: 401, message: 'Invalid or expired token' },
  invalid_refresh_token: { status: 401, message: 'Invalid or expired refresh token' },
  invalid_credentials: { status: 401, message: 'Invalid credentials' },
  insufficient_credits: { status: 402, message: 'Insufficient credits' },
  permission_denied: { status: 403, message: 'Permission denied' },
  module_disabled: { status: 403, message: 'Module disabled' },
  not_found: { status: 404, message: 'Resource not found' },
  method_not_allowed: { status: 405, message: 'Method not allowed' },
  conflict: { status: 409, message: 'Conflict' },
  body_too_large: { status: 413, message: 'Request body too large' },
  unsupported_media_type: { status: 415, message: 'Unsupported media type' },
  unprocessable: { status: 422, message: 'Validation failed' },
  rate_limited: { status: 429, message: 'Rate limit exceeded' },
  internal: { status: 500, message: 'Internal server error' },
  unavailable: { status: 503, message: 'Service unavailable' },
} as const;

export type ErrorCode = keyof typeof errorCodes;
