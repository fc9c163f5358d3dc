import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { retriedRun } from '#contracts/api/system/runs.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { retryRun as retry } from '#entities/system/retry/retry-run.ts';
import type { Run } from '#entities/system/run.ts';
import { findControllable } from './find-controllable.ts';

/**
 * Trying a vendor of pictures is the administrators' (generate_image/): trying it again is, too.
 *
 * @throws AppError `permission_denied`, and as `findControllable`
 */
async function findRetriable(em: EntityManager, id: string, user: SignedInUser): Promise<Run> {
  const run = await findControllable(em, id, user);
  if (run.type === tryImageContract.type && !roleHas(user.role, 'administer')) {
    throw new AppError('permission_denied');
  }
  return run;
}

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
    target: (em, { id }, user) => findRetriable(em, id, user),
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
