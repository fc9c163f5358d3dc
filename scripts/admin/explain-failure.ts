import { DriverException } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { RefusedError, UsageError } from './command.ts';

export interface Failure {
  /** For the operator; of a fault of ours the whole error. */
  shown: unknown;
  exitCode: 1 | 2;
}

/** Classes 08 (connection), 28 (login), 3D (no such database), 57P (shut down): not a fault of ours. */
const databaseStates = /^(?:08|28|3D|57P)/;
const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'];

/** What a driver's error is about; its message may hold the statement with its values, so it is not shown. */
function describeDatabaseError(error: DriverException): string {
  const { code = 'no code' } = error;
  const constraint: unknown = Reflect.get(error, 'constraint');
  if (code === '42P01') return 'The database has no tables yet: run npm run db:migrate';
  if (networkCodes.includes(code) || databaseStates.test(code)) {
    return `The database cannot be used (${code}): see DATABASE_SYSTEM_URL and DATABASE_URL`;
  }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const where = typeof constraint === 'string' ? `${code}, ${constraint}` : code;
  return [`The database refused (${error.name}, ${where})`, ...frames].join('\n');
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
  const shown = error instanceof DriverException ? describeDatabaseError(error) : error;
  return { shown, exitCode: 1 };
}
