import { DriverException } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { RefusedError, UsageError } from './command.ts';

export interface Failure {
  /** For the operator; of a fault of ours the whole error. */
  shown: unknown;
  exitCode: 1 | 2;
}

/** Classes 08 (connection), 28 (login), 3D (no such database), 42P01 (no such table): not a fault of ours. */
const databaseStates = /^(?:08|28|3D|57P|42P01)/;

function databaseProblem(error: unknown): string | undefined {
  const cause: unknown = error instanceof DriverException ? error.cause : error;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  if (typeof code !== 'string') return undefined;
  if (code === '42P01') return 'The database has no tables yet: run npm run db:migrate';
  const isAway = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code);
  return isAway || databaseStates.test(code)
    ? `The database cannot be used (${code}): see DATABASE_SYSTEM_URL and DATABASE_URL`
    : undefined;
}

function messagesOf(error: AppError): string {
  const messages = Object.values(error.errors ?? {}).flat();
  return messages.length === 0 ? error.message : messages.join('\n');
}

/** What the operator is told of an error, and how the command ends. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { shown: error.message, exitCode: 2 };
  if (error instanceof AppError) return { shown: messagesOf(error), exitCode: 1 };
  const isForPeople =
    error instanceof RefusedError ||
    (error instanceof Error && ['LaunchError', 'EnvironmentError'].includes(error.name));
  if (isForPeople) return { shown: error.message, exitCode: 1 };
  return { shown: databaseProblem(error) ?? error, exitCode: 1 };
}
