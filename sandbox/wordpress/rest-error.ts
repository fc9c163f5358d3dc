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

/** Why one parameter does not fit. `data` holds a status of its own where a right is missing. */
export interface ParameterProblem {
  code: string;
  message: string;
  data?: { status: number };
}

/** 400 naming the parameters that do not fit, with the reason of each. */
export function invalidParameters(problems: Readonly<Record<string, ParameterProblem>>): RestError {
  const names = Object.keys(problems);
  const entries = Object.entries(problems);
  return new RestError(400, 'rest_invalid_param', `Invalid parameter(s): ${names.join(', ')}`, {
    params: Object.fromEntries(entries.map(([name, { message }]) => [name, message])),
    details: Object.fromEntries(
      entries.map(([name, { code, message, data }]) => [
        name,
        { code, message, data: data ?? null },
      ]),
    ),
  });
}

/** What is refused is 401 to somebody unknown and 403 to somebody known (rest_authorization_required_code). */
export function forbidden(user: unknown, code: string, message: string): RestError {
  return new RestError(user === null ? 401 : 403, code, message);
}
