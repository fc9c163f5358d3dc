/** One failed operation as Runware tells of it (runware.ai/docs/platform/errors). */
export interface RunwareFailure {
  code: string;
  message: string;
  parameter?: string;
  taskType?: string;
  taskUUID?: string;
}

const known: Readonly<Record<number, RunwareFailure>> = {
  401: {
    code: 'invalidApiKey',
    message: 'Invalid API key. Get one at https://my.runware.ai/signup',
    parameter: 'apiKey',
    taskType: 'authentication',
  },
  402: { code: 'insufficientCredits', message: 'Insufficient credits to perform the request.' },
  403: { code: 'forbidden', message: 'The API key may not perform the request.' },
  429: { code: 'rateLimitExceeded', message: 'Too many requests. Please try again later.' },
  504: { code: 'timeoutProvider', message: 'The external provider did not respond in time.' },
};

/** What Runware says, by status, where the task itself is not to blame for more than the status tells. */
export function runwareError(status: number): { errors: RunwareFailure[] } {
  const fallback =
    status < 500
      ? { code: 'invalidRequest', message: 'The request was refused.' }
      : {
          code: 'internalError',
          message: 'The server had an error while processing your request.',
        };
  return { errors: [known[status] ?? fallback] };
}
