import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { runState } from '#contracts/api/system/runs.ts';
import { rejectBody } from '#contracts/api/writer/content.ts';
import { decideRun } from './decide-run.ts';
import { findControllable } from './find-controllable.ts';

const shared = {
  method: 'post',
  tag: 'Runs',
  throttle: 'default',
  permission: 'edit',
  parameters: idParameters,
  refusals: ['conflict', 'unavailable'],
  answer: one(runState),
} as const;

export const approveRun = route(
  {
    ...shared,
    path: 'runs/{id}/approve/',
    summary: 'Approve what a run waits with',
    description:
      'It goes on: a pipeline publishes its content as it stands now, a clustering run saves its proposal. Clicked twice it is approved once. Where nobody answers in time, 503: send it again.',
    target: (em, { id }, user) => findControllable(em, id, user),
  },
  async (call) => ({
    id: call.target.id,
    status: await decideRun(call, call.target, { verdict: 'approved' }),
  }),
);

export const rejectRun = route(
  {
    ...shared,
    path: 'runs/{id}/reject/',
    summary: 'Reject what a run waits with',
    description:
      'A content is a draft again and keeps the reason, and the run ends; a proposed clustering changes nothing and costs nothing.',
    target: (em, { id }, user) => findControllable(em, id, user),
    body: rejectBody,
  },
  async (call) => ({
    id: call.target.id,
    status: await decideRun(call, call.target, { verdict: 'rejected', reason: call.body.reason }),
  }),
);
