import type { PortWish } from './choose-ports.ts';

export type PortVariable =
  | 'PORT'
  | 'SANDBOX_PORT'
  | 'SANDBOX_SMTP_PORT'
  | 'TEMPORAL_PORT'
  | 'TEMPORAL_UI_PORT'
  | 'POSTGRES_PORT';

/** The ports of the parts we start ourselves; a part that is given from outside needs none. */
export function portWishes(
  environment: NodeJS.ProcessEnv,
): (PortWish & { variable: PortVariable })[] {
  const wish = (name: string, variable: PortVariable, fallback: number) => ({
    name,
    variable,
    port: Number(environment[variable] || fallback),
  });
  return [
    wish('the API', 'PORT', 8000),
    wish('the sandbox', 'SANDBOX_PORT', 8010),
    wish("the sandbox's mail server", 'SANDBOX_SMTP_PORT', 8025),
    ...(environment.TEMPORAL_ADDRESS
      ? []
      : [
          wish('Temporal', 'TEMPORAL_PORT', 7233),
          wish("Temporal's Web UI", 'TEMPORAL_UI_PORT', 8233),
        ]),
    ...(environment.DATABASE_URL ? [] : [wish('PostgreSQL', 'POSTGRES_PORT', 5440)]),
  ];
}
