import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';

/** The name of the unique constraint or index a write ran into, as PostgreSQL tells it. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof UniqueConstraintViolationException)) return undefined;
  const name: unknown = Reflect.get(error, 'constraint');
  return typeof name === 'string' ? name : undefined;
}
