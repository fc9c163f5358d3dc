/** An error as WordPress's REST API tells it. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly body: { code: string; message: string; data: Record<string, unknown> };

  constructor(status: number, code: string, message: string, data: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.body = { code, message, data: { status, ...data } };
  }
}

/** 400 naming the parameters that do not fit. */
export function invalidParameters(names: readonly string[]): RestError {
  const params = Object.fromEntries(names.map((name) => [name, `${name} is not valid.`]));
  const message = `Invalid parameter(s): ${names.join(', ')}`;
  return new RestError(400, 'rest_invalid_param', message, { params });
}
