interface ErrorDetail {
  message: string;
  type: string;
  param: string | null;
  code: string | null;
}

/** An error answer in OpenAI's wire shape, thrown by the endpoints and sent by the router. */
export class OpenAiError extends Error {
  readonly status: number;
  readonly body: { error: ErrorDetail };

  constructor(status: number, detail: ErrorDetail) {
    super(detail.message);
    this.status = status;
    this.body = { error: detail };
  }
}

/** 400 `invalid_request_error` about one parameter. */
export function badRequest(
  message: string,
  param: string | null,
  code: string | null = null,
): OpenAiError {
  return new OpenAiError(400, { message, type: 'invalid_request_error', param, code });
}

/** What OpenAI says, by status, where the request itself is not to blame for more than the status tells. */
export function openAiError(status: number): OpenAiError {
  const known: Record<number, [message: string, type: string, code: string | null]> = {
    401: ['Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'],
    403: [
      'Your account does not have access to this resource.',
      'invalid_request_error',
      'permission_denied',
    ],
    404: [
      'The model does not exist or you do not have access to it.',
      'invalid_request_error',
      'model_not_found',
    ],
    429: [
      'Rate limit reached for requests. Please try again later.',
      'requests',
      'rate_limit_exceeded',
    ],
    503: [
      'The engine is currently overloaded, please try again later.',
      'server_error',
      'overloaded',
    ],
  };
  const fallback: [string, string, null] =
    status < 500
      ? ['The request was refused.', 'invalid_request_error', null]
      : [
          'The server had an error while processing your request. Sorry about that!',
          'server_error',
          null,
        ];
  const [message, type, code] = known[status] ?? fallback;
  return new OpenAiError(status, { message, type, param: null, code });
}
