import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { runState } from '#contracts/api/system/runs.ts';
import { controlRun, type RunAction } from '#entities/system/control-run.ts';
import { Run } from '#entities/system/run.ts';

const summaries: Record<RunAction, string> = {
  pause: 'Pause a run after its present step',
  resume: 'Go on with a paused run',
  cancel: 'Cancel a run: what was written stays, unused credits come back',
};

function controlRoute(action: RunAction) {
  return route(
    {
      method: 'post',
      path: `runs/{id}/${action}/`,
      tag: 'Runs',
      throttle: 'default',
      access: 'editor',
      summary: summaries[action],
      parameters: idParameters,
      target: (em, parameters) => findRow(em, Run, parameters.id),
      answer: one(runState),
    },
    async ({ em, target: { id }, afterCommit, dependencies }) => {
      const { status, outboxMessageIds } = await em.transactional((inner) =>
        controlRun(inner, id, action),
      );
      afterCommit(() => dependencies.deliver(outboxMessageIds));
      return { id, status };
    },
  );
}

export const pauseRun = controlRoute('pause');
export const resumeRun = controlRoute('resume');
export const cancelRun = controlRoute('cancel');
