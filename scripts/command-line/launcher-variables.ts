import { environmentSchema } from '#config/environment.ts';

type Name = keyof typeof environmentSchema.shape;

/** The row of a variable whose meaning stands in config/environment.ts. */
function configured(name: Name): readonly [string, string] {
  return [name, environmentSchema.shape[name].meta()?.description ?? ''];
}

/** Environment variables that matter to whoever starts the platform on one machine. */
export const launcherVariables: readonly (readonly [name: string, meaning: string])[] = [
  configured('PORT'),
  configured('SANDBOX_PORT'),
  configured('SANDBOX_SMTP_PORT'),
  ['TEMPORAL_PORT', 'Port of the Temporal server it starts'],
  ['TEMPORAL_UI_PORT', 'Port of the Temporal Web UI it starts'],
  ['POSTGRES_PORT', 'Port of the PostgreSQL it starts'],
  ['NEXT_FREE_PORTS', '1: take the next free port where one is busy, as --next-port'],
  ['DATABASE_URL', 'PostgreSQL to use instead of starting one'],
  ['TEMPORAL_ADDRESS', 'Temporal server (host:port) to use instead of starting one'],
  configured('OPENAI_BASE_URL'),
  configured('OPENAI_API_KEY'),
  configured('SMTP_URL'),
  configured('DATA_DIR'),
  ['XDG_CACHE_HOME', 'Where the Temporal server is cached'],
  configured('LOG_LEVEL'),
];

/** The option `start` and `demo` share. */
export const nextPortText: [string, string] = [
  '--next-port',
  'Take the next free port where one is busy',
];
