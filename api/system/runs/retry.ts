import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { retriedRun } from '#contracts/api/system/runs.ts';
import { retryRun as retry } from '#entities/system/retry/retry-run.ts';
import { findControllable } from './find-controllable.ts';

export const retryRun = route(
  {
    method: 'post',
    path: 'runs/{id}/retry/',
    tag: 'Runs',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Try a run again that did not complete',
    description:
      'A new run of the same subject, from the stage that failed: everything before is kept and paid for once. Of a batch the failed and cancelled items alone. A run that lives, has completed or was retried before is 409.',
    parameters: idParameters,
    target: (em, { id }, user) => findControllable(em, id, user),
    answer: one(retriedRun, { status: 202 }),
    refusals: ['unprocessable', 'insufficient_credits', 'conflict'],
  },
  async (call) => {
    const { id } = call.target;
    const started = await call.em.transactional((em) =>
      retry(em, starterOf(call), id, (articles) => claimArticle(em, call, articles)),
    );
    const answer = accepted(call, started);
    return { ...answer, id: started.runId, status: 'queued', retry_of_run_id: id };
  },
);
