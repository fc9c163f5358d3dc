import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';

/** What the reconciler works with. */
export interface Reconciler {
  /** As the system role: rows of all accounts. */
  orm: MikroORM;
  client: Client;
  /** The same, opening no payload: it looks at which workflows there are. */
  observer: Client;
  logger: Logger;
  /**
   * Rows that were changed more recently are left alone: what is being started, handed out or ended at this
   * moment is no fault. Two minutes unless given.
   */
  graceSeconds?: number;
}

const defaultGraceSeconds = 120;

export function graceOf({ graceSeconds = defaultGraceSeconds }: Reconciler): number {
  return graceSeconds;
}
