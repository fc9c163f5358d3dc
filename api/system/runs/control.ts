import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { runState } from '#contracts/api/system/runs.ts';
import { controlRun, type RunAction } from '#entities/system/control-run.ts';
import { findControllable } from './find-controllable.ts';

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
      permission: 'edit',
      summary: summaries[action],
      parameters: idParameters,
      target: (em, { id }, user) => findControllable(em, id, user),
      answer: one(runState),
    },
    async (call) => {
      const { id } = call.target;
      const { status, outboxMessageIds } = await call.em.transactional((inner) =>
        controlRun(inner, id, action),
      );
      deliverAfterCommit(call, outboxMessageIds);
      return { id, status };
    },
  );
}

export const pauseRun = controlRoute('pause');
export const resumeRun = controlRoute('resume');
export const cancelRun = controlRoute('cancel');
