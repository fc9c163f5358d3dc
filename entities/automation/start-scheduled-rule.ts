import type { EntityManager } from '@mikro-orm/postgresql';
import type { StartScheduledRunOutput } from '#contracts/workflows/automation/start-scheduled-run.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { lockSubjects } from '#entities/system/lock-subjects.ts';
import { AutomationRule } from './automation-rule.ts';
import { madeUpForFrom } from './made-up-for.ts';
import { ScheduledTask } from './scheduled-task.ts';
import { startExecution } from './start-execution.ts';

interface Due {
  accountId: string;
  ruleId: string;
  /** When it was due, without jitter. */
  scheduledFor: Date;
  /** Id of the workflow that asks: the same in every attempt, another for every time it is due. */
  requestId: string;
}

/**
 * Starts the execution of a rule that is due by its schedule, in the caller's transaction and once. Of several times
 * that were missed together the first one counts, and while one is under way no other is begun.
 */
export async function startScheduledRule(
  em: EntityManager,
  { accountId, ruleId, scheduledFor, requestId }: Due,
): Promise<StartScheduledRunOutput> {
  await lockSubjects(em, accountId, [`rule/${ruleId}`]);
  const rule = await em.findOne(AutomationRule, { id: ruleId });
  if (rule?.trigger !== 'schedule') return { skipped: 'The rule has no schedule any more.' };
  const id = stableId(requestId, 'execution');
  const known = await em.findOne(ScheduledTask, { id });
  if (known?.runId) return { runId: known.runId };
  const own = { ruleId, origin: 'schedule' } as const;
  const later = [
    { scheduledAt: { $gte: scheduledFor } },
    { createdAt: { $gte: madeUpForFrom(scheduledFor) } },
  ];
  if ((await em.count(ScheduledTask, { ...own, $or: later })) > 0) {
    return { skipped: 'It was made up for already: the schedule has acted since it was due.' };
  }
  const living = await em.findOne(ScheduledTask, {
    ...own,
    status: { $in: ['pending', 'running'] },
  });
  if (living) return { skipped: `The execution before is still ${living.status} (${living.id}).` };
  const { siteId } = rule;
  await em.insert(ScheduledTask, { id, accountId, siteId, ...own, scheduledAt: scheduledFor });
  const starter = { accountId, userId: null, kind: 'schedule', requestId };
  const { runId } = await startExecution(em, starter, rule, id);
  return { runId };
}
