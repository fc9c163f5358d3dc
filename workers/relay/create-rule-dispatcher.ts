import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { dispatchRuleEvents } from '#entities/automation/dispatch-events.ts';
import { startDueExecutions } from '#entities/automation/start-due.ts';

/** Nobody waits for a rule: a second is soon enough, and costs two looks into indexes. */
const pollMilliseconds = 1000;

interface RuleDispatcherOptions {
  /** Works as the system role: events and plans are of all tenants. */
  orm: MikroORM;
  logger: Logger;
  pollEveryMilliseconds?: number;
}

/**
 * Turns events of rules into executions and begins what is planned and due, for as long as the process lives. Any
 * number of processes may do so: each locks what it works on.
 */
export function createRuleDispatcher({
  orm,
  logger,
  pollEveryMilliseconds = pollMilliseconds,
}: RuleDispatcherOptions): { close(): Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const loop = async () => {
    const round: Round = { rule: null, task: null };
    while (!signal.aborted) {
      const isMore = await dispatch(orm, logger, round);
      if (!isMore) {
        await wait(pollEveryMilliseconds, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const ended = loop();
  return {
    async close() {
      closing.abort();
      await ended;
    },
  };
}

/** Where the rounds over rules and planned executions stand: what was looked at last. */
interface Round {
  rule: string | null;
  task: string | null;
}

/** A database that is away, and an event that cannot be judged now, are come back to after a pause. */
async function dispatch(orm: MikroORM, logger: Logger, round: Round): Promise<boolean> {
  const onError = (error: unknown) =>
    logger.error({ err: error }, 'a rule could not be dispatched');
  try {
    const dispatched = await dispatchRuleEvents(orm, onError, round.rule);
    round.rule = dispatched.last;
    const started = await startDueExecutions(orm, onError, round.task);
    round.task = started.last;
    return dispatched.isAnyDone || started.isAnyDone;
  } catch (error) {
    onError(error);
    return false;
  }
}
