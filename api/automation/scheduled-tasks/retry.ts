import { claimArticles } from '#api/automation/rules/claim-articles.ts';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { retryExecution } from '#entities/automation/retry-execution.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';

export const retryScheduledTask = route(
  {
    method: 'post',
    path: 'automation/scheduled-tasks/{id}/retry/',
    tag: 'Automation',
    throttle: 'default',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Execute a scheduled task again',
    description:
      'One that failed or was left out: through all checks, from the action that failed on. 409 for any other.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, ScheduledTask, id),
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { id, ruleId } = call.target;
    const started = await call.em.transactional(async (em) => {
      await claimArticles(em, call, await em.findOneOrFail(AutomationRule, { id: ruleId }));
      return retryExecution(em, starterOf(call), id);
    });
    return accepted(call, started);
  },
);
