import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { AppError } from '#contracts/shared/app-error.ts';
import { errorCodes } from '#contracts/shared/error-codes.ts';
import { localsOf } from './locals.ts';
import { toAppError } from './map-error.ts';

interface ErrorAnswerOptions {
  logger: Logger;
  /** Adds `debug` to the answer; never outside development. */
  isDevelopment: boolean;
}

function debugPart(error: unknown, request: Request, response: Response) {
  const source = error instanceof Error ? error : new Error(String(error));
  return {
    type: source.name,
    message: source.message,
    route: localsOf(response).routePath ?? null,
    path: request.path,
    method: request.method,
    stack: source.stack?.split('\n') ?? [],
  };
}

function sendEnvelope(error: AppError, response: Response, debug: object | undefined): void {
  const { status, message } = errorCodes[error.code];
  // RFC 9110, 11.6.1: a 401 says what would be accepted.
  if (status === 401) response.set('WWW-Authenticate', 'Bearer, Api-Key');
  for (const [name, value] of Object.entries(error.headers ?? {})) response.set(name, value);
  response.status(status).json({
    success: false,
    error: message,
    ...(error.errors && { errors: error.errors }),
    ...error.extra,
    request_id: localsOf(response).requestId,
    ...(debug && { debug }),
  });
}

/** The last middleware: logs what is ours and answers every refusal with the envelope. */
export function createErrorAnswer(options: ErrorAnswerOptions): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const appError = toAppError(error);
    if (errorCodes[appError.code].status >= 500) {
      options.logger.error(
        { err: appError.cause ?? appError, requestId: localsOf(response).requestId },
        'request failed',
      );
    }
    // Too late for an envelope: cutting the connection is the only honest answer left.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendEnvelope(
      appError,
      response,
      options.isDevelopment ? debugPart(error, request, response) : undefined,
    );
  };
}
