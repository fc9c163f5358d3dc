import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { AutomationRule } from './automation-rule.ts';
import type { Look } from './look.ts';
import { ruleStarter, startExecution } from './start-execution.ts';

/** Executions begun in one go. */
const atOnce = 50;

interface Due {
  id: string;
  accountId: string;
}

/**
 * Starts what is planned and due, each in a transaction of its own and once: the row says that its run was started.
 * What became due while nothing ran is started late, once.
 *
 * @param orm of the system role
 * @param onError told when one could not be started; the others are
 * @param after the one that was looked at last; null begins anywhere
 */
export async function startDueExecutions(
  orm: MikroORM,
  onError: (error: unknown) => void,
  after: string | null,
): Promise<Look> {
  const due = await orm.em.fork().execute<Due[]>(
    `select id, account_id as "accountId" from igny8_scheduled_tasks
     where status = 'pending' and run_id is null and scheduled_at <= now()
     order by id <= ?::uuid, id limit ${atOnce}`,
    [after],
  );
  let isAnyDone = false;
  for (const { id, accountId } of due) {
    try {
      const isDone = await forkForTenant(orm, accountId).transactional((em) => startIfDue(em, id));
      isAnyDone ||= isDone;
    } catch (error) {
      onError(error);
    }
  }
  return { isAnyDone, last: due.at(-1)?.id ?? null };
}

/** Locked, and looked at again: it may have been moved, cancelled or begun by another process meanwhile. */
async function startIfDue(em: EntityManager, id: string): Promise<boolean> {
  const [task] = await em.execute<{ ruleId: string; accountId: string }[]>(
    `select rule_id as "ruleId", account_id as "accountId" from igny8_scheduled_tasks
     where id = ? and status = 'pending' and run_id is null and scheduled_at <= now()
     for no key update skip locked`,
    [id],
  );
  if (!task) return false;
  const rule = await em.findOneOrFail(AutomationRule, { id: task.ruleId });
  await startExecution(em, ruleStarter(task.accountId), rule, id);
  return true;
}
