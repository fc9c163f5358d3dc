import type { Logger } from 'pino';

/** Work that no answer waits for, but the end of the process does. */
export interface Background {
  /** A failure is logged: whoever hands work over here must not depend on it. */
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Keeps track of work that goes on after its request was answered. */
export function createBackground(logger: Logger): Background {
  const underWay = new Set<Promise<unknown>>();
  return {
    add(work) {
      const tracked = work
        .catch((error: unknown) => logger.warn({ err: error }, 'background work failed'))
        .finally(() => underWay.delete(tracked));
      underWay.add(tracked);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
