import {
  CheckConstraintViolationException,
  ConnectionException,
  ForeignKeyConstraintViolationException,
  NotFoundError,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import { AppError, type FieldErrors, unavailable } from '#contracts/shared/app-error.ts';
import type { ErrorCode } from '#contracts/shared/error-codes.ts';
import { UnknownOperation } from '#domain/billing/operations.ts';
import { ImpossibleTransition } from '#domain/shared/transitions.ts';
import { isGrpcDeadline } from '#temporal/client.ts';

function refusal(code: ErrorCode, message: string, cause: unknown): AppError {
  return new AppError(code, { errors: { non_field_errors: [message] }, cause });
}

function text(error: object, member: string): string | undefined {
  const value: unknown = Reflect.get(error, member);
  return typeof value === 'string' ? value : undefined;
}

/** Errors of Express's body parser carry a `type`. */
function fromBodyParser(error: Error): AppError | undefined {
  switch (text(error, 'type')) {
    case 'entity.parse.failed':
      return refusal('validation_failed', 'Malformed JSON', error);
    case 'entity.too.large':
      return new AppError('body_too_large', { cause: error });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new AppError('unsupported_media_type', { cause: error });
    case 'request.aborted':
    case 'request.size.invalid':
    case 'stream.encoding.set':
      return refusal('validation_failed', 'The body could not be read', error);
    default:
      return undefined;
  }
}

/** The rules of the domain know no AppError: an impossible move is a 409, an unknown operation a 422. */
function fromDomain(error: Error): AppError | undefined {
  if (error instanceof ImpossibleTransition) return refusal('conflict', error.message, error);
  if (error instanceof UnknownOperation) {
    return new AppError('unprocessable', { errors: { operation: [error.message] }, cause: error });
  }
  return undefined;
}

/** Values PostgreSQL cannot hold: bad text, a number out of range, text too long for its index. */
const unstorable = new Set(['22021', '22P05', '22003', '22001', '22008', '54000']);

/** Limits the database guards, by constraint, in words for the client. Other checks are ours to have kept. */
const limits: Record<string, FieldErrors> = {
  igny8_sectors_active_limit: { is_active: ['A site has at most 5 active sectors'] },
};

function fromDatabase(error: Error): AppError | undefined {
  if (error instanceof UniqueConstraintViolationException) {
    return refusal('conflict', 'This already exists', error);
  }
  if (error instanceof ForeignKeyConstraintViolationException) {
    return error.message.includes('update or delete on table')
      ? refusal('conflict', 'This is still in use', error)
      : refusal('unprocessable', 'A referenced object does not exist', error);
  }
  if (error instanceof CheckConstraintViolationException) {
    const known = limits[text(error, 'constraint') ?? ''];
    return known && new AppError('unprocessable', { errors: known, cause: error });
  }
  if (error instanceof OptimisticLockError) {
    return refusal('conflict', 'This was changed since it was read', error);
  }
  if (error instanceof NotFoundError) return new AppError('not_found', { cause: error });
  const code = text(error, 'code');
  if (code !== undefined && unstorable.has(code)) {
    return refusal('validation_failed', 'A value cannot be stored', error);
  }
  // 40001, 40P01: two requests met in the database; the same request again succeeds.
  if (code === '40001' || code === '40P01') {
    return refusal('conflict', 'Changed by another request at the same time, try again', error);
  }
  return undefined;
}

/** Connections refused or lost, and the server shutting down (57P01 … 57P03) or full (53300). */
const networkDown = /^(ECONN|EHOSTUNREACH|ENOTFOUND|ETIMEDOUT|EPIPE|57P0|53300|08)/;
/** gRPC `UNAVAILABLE`: Temporal is not there. */
const grpcUnavailable = 14;

/** What `pg` says, without a code: its pool was used up for too long, or the server went away in the middle. */
const databaseAway = new Set([
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
]);

function isDependencyDown(error: Error): boolean {
  if (databaseAway.has(error.message)) return true;
  if (error instanceof ConnectionException) return true;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string') return networkDown.test(code);
  if (typeof code === 'number') return code === grpcUnavailable || isGrpcDeadline(code);
  return error.cause instanceof Error && isDependencyDown(error.cause);
}

/** The one mapping from anything thrown to what the client is told; what it does not know is `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return new AppError('internal', { cause: error });
  // Express cannot decode the path: no such thing exists.
  if (error instanceof URIError) return new AppError('not_found', { cause: error });
  const known = fromBodyParser(error) ?? fromDomain(error) ?? fromDatabase(error);
  if (known) return known;
  if (isDependencyDown(error)) return unavailable(error);
  return new AppError('internal', { cause: error });
}
