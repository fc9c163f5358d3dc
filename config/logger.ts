import { type DestinationStream, type Logger, pino } from 'pino';

/** Members that are never written, at the top of a line or up to two objects deep. */
const secretMembers = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'password',
  'passwordHash',
  'password_hash',
  'newPassword',
  'new_password',
  'oldPassword',
  'old_password',
  'applicationPassword',
  'application_password',
  'token',
  'access',
  'accessToken',
  'access_token',
  'refresh',
  'refreshToken',
  'refresh_token',
  'apiKey',
  'api_key',
  'secret',
  'clientSecret',
  'client_secret',
  'credentials',
  'email',
];

const paths = secretMembers.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** The most causes that are followed: more are a mistake, or a circle. */
const deepestCause = 5;

/** MikroORM adds what PostgreSQL says of the row: its values. */
function withoutDetail(message: string): string {
  return message.split('\n - detail:')[0] ?? '';
}

/** A failure at Temporal bears the name of its kind; any other error is of its class. */
function kindOf(error: Error): string {
  const type: unknown = Reflect.get(error, 'type');
  return typeof type === 'string' && type !== '' ? type : error.constructor.name;
}

/**
 * What a line says of an error: never its further members. Errors of drivers carry rows, parameters and
 * headers there.
 */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : { type: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  const constraint: unknown = Reflect.get(error, 'constraint');
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: kindOf(error),
    message: withoutDetail(error.message),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    stack: frames?.join('\n'),
    ...(error.cause !== undefined &&
      depth < deepestCause && { cause: describeError(error.cause, depth + 1) }),
  };
}

export interface LoggerOptions {
  /** The process. */
  name: string;
  level: string;
  /** Members of every line, asked for each time it is written: the request under way. */
  context?: () => object;
  /** Standard output unless given. */
  destination?: DestinationStream;
}

/** The one way a process of the product makes its logger: JSON lines without secrets. */
export function createLogger({ name, level, context, destination }: LoggerOptions): Logger {
  const describe = (error: unknown) => describeError(error);
  const options = {
    name,
    level,
    redact: { paths, censor: '[hidden]' },
    // Temporal's SDK calls it `error`.
    serializers: { err: describe, error: describe },
    ...(context && { mixin: context }),
  };
  return destination ? pino(options, destination) : pino(options);
}
