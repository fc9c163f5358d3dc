import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { automationRunRow } from '#contracts/api/automation/runs.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';
import { controlRun, type RunAction } from '#entities/system/control-run.ts';
import { automationRunResource } from './automation-run-resource.ts';

const summaries: Record<RunAction, string> = {
  pause: 'Pause an automation: no new batch, and its runs after their present step',
  resume: 'Go on with a paused automation',
  cancel: 'Cancel an automation and its runs: what was made stays, unused credits come back',
};

function controlRoute(action: RunAction) {
  return route(
    {
      method: 'post',
      path: `automation/runs/{id}/${action}/`,
      tag: 'Automation',
      throttle: 'default',
      permission: 'edit',
      summary: summaries[action],
      parameters: idParameters,
      target: (em, { id }) => findRow(em, AutomationRun, id),
      refusals: ['conflict'],
      answer: one(automationRunRow),
    },
    async (call) => {
      const run = await call.em.transactional(async (em) => {
        const { outboxMessageIds } = await controlRun(em, call.target.runId, action);
        deliverAfterCommit(call, outboxMessageIds);
        return em.findOneOrFail(AutomationRun, { id: call.target.id }, { refresh: true });
      });
      return automationRunResource.present(run);
    },
  );
}

export const pauseAutomation = controlRoute('pause');
export const resumeAutomation = controlRoute('resume');
export const cancelAutomation = controlRoute('cancel');
