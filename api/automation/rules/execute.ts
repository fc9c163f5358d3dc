import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { ruleObjectBody } from '#contracts/api/automation/rules.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { startExecution } from '#entities/automation/start-execution.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { claimArticles } from './claim-articles.ts';
import { findObject } from './find-object.ts';

export const executeRule = route(
  {
    method: 'post',
    path: 'automation/rules/{id}/execute/',
    tag: 'Automation',
    throttle: 'default',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Execute an automation rule now',
    description:
      'Through the same checks as by its trigger: what fails one is left out, with the reason, and not counted.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, AutomationRule, id),
    body: ruleObjectBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { body, target: rule } = call;
    const started = await call.em.transactional(async (em) => {
      await claimArticles(em, call, rule);
      const id = uuidv7();
      const { accountId, siteId, id: ruleId } = rule;
      await em.insert(ScheduledTask, {
        ...{ id, accountId, siteId, ruleId, origin: 'manual', scheduledAt: new Date() },
        ...(await findObject(em, rule, body.object_id)),
      });
      return startExecution(em, starterOf(call), rule, id);
    });
    return accepted(call, started);
  },
);
