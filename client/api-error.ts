/** What a refusal says, read without trust: a proxy on the way may have answered instead of the API. */
function envelopeOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function fieldErrorsOf(errors: unknown): Record<string, string[]> {
  if (typeof errors !== 'object' || errors === null) return {};
  const fields = Object.entries(errors).filter(([, messages]) => Array.isArray(messages));
  return Object.fromEntries(
    fields.map(([field, messages]) => [field, (messages as unknown[]).map(String)]),
  );
}

/** `Retry-After` in seconds from now, from either of its spellings; null without one. */
export function retryAfterSecondsOf(headers: Headers): number | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** A request the API refused; what never got an answer is the `TypeError` or abort of `fetch` instead. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** The message of the envelope ("Validation failed"), or the status text when a proxy has answered. */
  readonly error: string;
  /** Messages by field; those of no single field under `non_field_errors`. */
  readonly errors: Record<string, string[]>;
  /** The room's own code (`errors.code`), such as USER_NOT_VERIFIED. */
  readonly code: string | null;
  /** To be named when asking for help: it stands in every log line of the request. */
  readonly requestId: string | null;
  /** Whole seconds to wait before asking again, where the API said so (429, 503). */
  readonly retryAfterSeconds: number | null;
  /** All of the answer: 402 adds `required` and `available`, 409 the row or the run in the way. */
  readonly body: unknown;

  /** @param request its query is left out of the message: it may hold what is nobody else's business */
  constructor(request: { method: string; path: string }, response: Response, body: unknown) {
    const { error, errors, request_id: requestId } = envelopeOf(body);
    const message = typeof error === 'string' ? error : response.statusText;
    const fields = fieldErrorsOf(errors);
    const details = Object.entries(fields).map(([field, texts]) => `${field}: ${texts.join(' ')}`);
    const said = [message, ...details].join('; ');
    const id = typeof requestId === 'string' ? requestId : response.headers.get('x-request-id');
    super(
      `${request.method} ${request.path} was answered ${response.status}: ${said} (request ${id})`,
    );
    this.status = response.status;
    this.error = message;
    this.errors = fields;
    this.code = fields.code?.[0] ?? null;
    this.requestId = id;
    this.retryAfterSeconds = retryAfterSecondsOf(response.headers);
    this.body = body;
  }
}
