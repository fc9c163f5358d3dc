import { z } from 'zod';
import {
  described,
  encryptionKey,
  encryptionKeyId,
  encryptionKeys,
  flag,
  hostAndPort,
  httpBase,
  httpUrl,
  list,
  mailSender,
  origins,
  pem,
  pems,
  port,
  postgresUrl,
  rates,
  secret,
  secrets,
  smtpUrl,
} from './fields.ts';
import { storageVariables } from './storage-variables.ts';
import { vendorVariables } from './vendor-variables.ts';

/**
 * Every environment variable of the product. The defaults make development work; what has none must be
 * given, and in development the launcher (`npm start`) gives it. Hosts and ports are those of the process itself.
 */
export const environmentSchema = z.object({
  NODE_ENV: described(
    z.enum(['development', 'test', 'production']).default('development'),
    'What this process runs for; `production` hides error details',
  ),
  LOG_LEVEL: described(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'Least important log line that is written',
  ),
  HOST: described(z.string().min(1).default('127.0.0.1'), 'Address the API and the sandbox bind'),
  PORT: described(port.default(8000), 'Port of the API'),
  PUBLIC_URL: described(
    httpBase.default('http://127.0.0.1:8000'),
    'Where clients reach the API; links in answers start with it',
  ),
  DATA_DIR: described(
    z.string().min(1).default('.data'),
    'Folder of everything the launcher keeps',
  ),
  DATABASE_URL: secret(postgresUrl, 'PostgreSQL as the role that owns the tables (migrations)'),
  DATABASE_APP_URL: secret(postgresUrl, 'PostgreSQL as `igny8_app`: row-level security binds it'),
  DATABASE_SYSTEM_URL: secret(
    postgresUrl,
    'PostgreSQL as `igny8_system`: the relay and the worker of queue `system` only',
  ),
  TEMPORAL_ADDRESS: described(
    z.string().min(1).default('127.0.0.1:7233'),
    'host:port of the Temporal server',
  ),
  TEMPORAL_NAMESPACE: described(z.string().min(1).default('default'), 'Temporal namespace'),
  TEMPORAL_UI_URL: described(
    httpUrl.default('http://127.0.0.1:8233'),
    'Temporal Web UI, for links; its pages may ask the codec server',
  ),
  TEMPORAL_UI_ORIGINS: described(
    origins.default([]),
    'Further origins of the Web UI, like `http://localhost:8233`, separated by commas',
  ),
  TEMPORAL_CODEC_KEY: secret(
    encryptionKey,
    'Encrypts what Temporal stores of workflows: 32 bytes in base64',
  ),
  TEMPORAL_CODEC_KEY_ID: described(
    encryptionKeyId.default('1'),
    'Name of that key, written into every payload',
  ),
  TEMPORAL_CODEC_PREVIOUS_KEYS: secret(
    encryptionKeys.default({}),
    'Keys that only decrypt payloads, while keys are changed: `id:key`, separated by commas',
  ),
  JWT_SECRET: secret(z.string().min(32), 'Signs access tokens (HS256), at least 32 characters'),
  JWT_PREVIOUS_SECRETS: secret(
    secrets.default([]),
    'Secrets of before, separated by commas: their tokens count until they end',
  ),
  JWT_PRIVATE_KEY: secret(
    pem.optional(),
    'RSA private key (PEM, or PEM in base64): signs access tokens by RS256 instead of HS256',
  ),
  JWT_PUBLIC_KEY: secret(
    pem.optional(),
    'Its public half (PEM, or PEM in base64); taken from the private key when left out',
  ),
  JWT_PREVIOUS_PUBLIC_KEYS: secret(
    pems.default([]),
    'Public keys of before (PEM in base64), separated by commas: their tokens count until they end',
  ),
  GOOGLE_CLIENT_ID: described(
    z.string().min(1).optional(),
    'OAuth client of Google sign-in, which is off without one',
  ),
  GOOGLE_CLIENT_SECRET: secret(z.string().min(1).optional(), 'Its secret'),
  GOOGLE_REDIRECT_URL: described(
    httpUrl.optional(),
    'Where Google sends people back to: `auth/google/callback/` at `PUBLIC_URL`, or a page that calls it with the parameters it got',
  ),
  GOOGLE_AUTHORIZATION_URL: described(
    httpUrl.default('https://accounts.google.com/o/oauth2/v2/auth'),
    'Where people agree; `http://127.0.0.1:8010/google/authorize` is the sandbox',
  ),
  GOOGLE_TOKEN_URL: described(
    httpUrl.default('https://oauth2.googleapis.com/token'),
    'Where codes are exchanged; `http://127.0.0.1:8010/google/token` is the sandbox',
  ),
  GOOGLE_USERINFO_URL: described(
    httpUrl.default('https://openidconnect.googleapis.com/v1/userinfo'),
    'Who somebody is; `http://127.0.0.1:8010/google/userinfo` is the sandbox',
  ),
  REQUIRE_VERIFIED_EMAIL: described(
    flag.optional(),
    'Who has not verified the e-mail may generate one article; `true` unless NODE_ENV is development',
  ),
  ENCRYPTION_KEY: secret(encryptionKey, 'Encrypts stored credentials: 32 bytes in base64'),
  ENCRYPTION_KEY_ID: described(
    z.string().min(1).default('1'),
    'Name of that key, stored beside what it encrypted',
  ),
  ENCRYPTION_PREVIOUS_KEYS: secret(
    encryptionKeys.default({}),
    'Keys that only decrypt, while keys are changed: `id:key`, separated by commas',
  ),
  ...vendorVariables,
  SMTP_URL: secret(
    smtpUrl.default('smtp://127.0.0.1:8025'),
    'Mail server, `smtps://user:password@host:465` or `smtp://…:587`; the sandbox unless given',
  ),
  MAIL_FROM: described(
    mailSender.default('IGNY8 <no-reply@igny8.example>'),
    'Sender of e-mails: `Name <address>` or an address',
  ),
  SANDBOX_PORT: described(
    port.default(8010),
    'Port of the sandbox (OpenAI, Runware, Serper and WordPress stand-ins, the e-mails it was sent)',
  ),
  SANDBOX_SMTP_PORT: described(port.default(8025), "Port of the sandbox's mail server"),
  SANDBOX_URL: described(httpUrl.default('http://127.0.0.1:8010'), 'Where the sandbox is reached'),
  OUTBOUND_ALLOWED_HOSTS: described(
    list.default([]),
    'Private host:port pairs that addresses typed by users may name, separated by commas',
  ),
  WORKER_QUEUES: described(
    list.default([
      'core',
      'openai-text',
      'openai-images',
      'runware',
      'clustering',
      'search',
      'page-reader',
      'wordpress',
      'mail',
      'system',
    ]),
    'Task queues this worker process serves, separated by commas',
  ),
  REQUIRED_QUEUES: described(
    list.optional(),
    'Task queues whose workers `/health/ready/` asks for, separated by commas; all of them unless given',
  ),
  WORKER_DEPLOYMENT: described(
    z
      .string()
      .regex(/^[\w-]+$/, 'must be letters, digits, _ and -')
      .default('igny8'),
    'Name of the worker deployment, where WORKER_BUILD_ID is given',
  ),
  WORKER_BUILD_ID: described(
    z
      .string()
      .regex(/^[\w.-]+$/, 'must be letters, digits, _, . and -')
      .optional(),
    'Build of the workflows, like a commit: turns worker versioning on ([how](docs/how-to/change-a-deployed-workflow.md)); off unless given',
  ),
  WORKER_METRICS_ADDRESS: described(
    hostAndPort.optional(),
    "host:port at which a worker's own figures are served for Prometheus (`/metrics`), like `0.0.0.0:9464`; off unless given",
  ),
  WORKFLOW_BUNDLE: described(
    z.string().default(''),
    'File with the workflow code bundled ahead (`node workers/bundle-workflows.ts FILE`); built at start when empty',
  ),
  CORS_ALLOWED_ORIGINS: described(
    origins.default([]),
    'Browser origins allowed to call the API, like `https://app.example`, separated by commas',
  ),
  ALLOWED_HOSTS: described(
    list.default([]),
    'Host names the API answers to beside that of `PUBLIC_URL`, loopback names and `HOST`; `.example.com` takes every name below it, `*` any. In development every numeric address counts, too',
  ),
  TRUST_PROXY: described(
    z.coerce.number().int().min(0).default(0),
    'Number of proxies in front whose X-Forwarded-For counts',
  ),
  THROTTLE_DISABLED: described(
    flag.default(false),
    'Throttles count but refuse nobody (development)',
  ),
  THROTTLE_RATES: described(
    rates.default({}),
    'Throttle rates by scope instead of the usual ones: `planner=120/min,auth_strict=10/min` (sec, min, hour, day)',
  ),
  METRICS_TOKEN: secret(
    z.string().min(16).optional(),
    'Bearer token for `/metrics`, at least 16 characters; without one only callers on the same machine are answered',
  ),
  ...storageVariables,
});

export type Environment = z.infer<typeof environmentSchema>;
export type VariableName = keyof Environment;

/**
 * The named variables, parsed. Each process names what it needs, so that a worker starts without the API's secrets.
 *
 * @param source usually `process.env`; a variable set to the empty string counts as not set
 * @throws EnvironmentError naming every wrong variable at once, never showing a secret's value
 */
export function readEnvironment<Name extends VariableName>(
  source: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Pick<Environment, Name> {
  const values: Partial<Record<VariableName, unknown>> = {};
  const problems: string[] = [];
  for (const name of names) {
    const text = source[name] === '' ? undefined : source[name];
    const parsed = environmentSchema.shape[name].safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(problemOf(name, text, parsed.error));
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  // Every name was parsed by its own field above.
  return values as Pick<Environment, Name>;
}

function problemOf(name: VariableName, text: string | undefined, error: z.ZodError): string {
  if (text === undefined)
    return `${name} is required: ${environmentSchema.shape[name].meta()?.description}`;
  const isSecret = environmentSchema.shape[name].meta()?.secret === true;
  const reasons = error.issues.map((issue) => issue.message).join('; ');
  return `${name}=${isSecret ? '(hidden)' : JSON.stringify(text)}: ${reasons}`;
}

/** The environment does not fit; `problems` holds one line a variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.problems = problems;
  }
}
