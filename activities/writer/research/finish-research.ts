import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { FinishResearchInput } from '#contracts/activities/research.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { isSettledBefore } from './is-settled-before.ts';
import { pagesRead, turnsOf } from './turns.ts';

const operation = 'article_research';

/**
 * Charges research that found something, once: not again where all of it was taken over from a stopped run that was
 * charged for it. Says in the timeline what it found and why it ended.
 */
export function createFinishResearch({ orm }: ActivityDependencies) {
  return async function finishResearch(input: FinishResearchInput): Promise<void> {
    await orm.em.transactional(async (em) => {
      const turns = await turnsOf(em, input.runId);
      const points = turns.reduce((sum, turn) => sum + turn.points.length, 0);
      const pages = pagesRead(turns).length;
      const isPaid = points > 0 && (await isSettledBefore(em, input.runId, input.taskId));
      if (points > 0 && !isPaid) await settle(em, input, { pages, points });
      const counts = { research_points: points, pages_read: pages };
      await recordProgress(em, {
        ...input,
        message: told(input, { pages, points, isPaid }),
        counts,
      });
    });
  };
}

async function settle(
  em: EntityManager,
  { accountId, runId, taskId }: FinishResearchInput,
  made: { pages: number; points: number },
): Promise<void> {
  const steps = await em.find(AiStep, { runId, functionName: 'research_article' });
  const replies = steps.flatMap((step) => step.replies);
  const { credits } = await operationPrice(em, operation, 1);
  await settleCredits(em, {
    accountId,
    runId,
    stepKey: stepKey('research'),
    operation,
    amount: 1,
    reservedForStep: credits,
    relatedObjectType: 'task',
    relatedObjectId: taskId,
    model: replies.at(-1)?.model ?? null,
    tokensIn: replies.reduce((sum, reply) => sum + reply.tokensIn, 0),
    tokensOut: replies.reduce((sum, reply) => sum + reply.tokensOut, 0),
    costUsdMicros: await costOf(em, runId),
    metadata: { function: 'research_article', ...made },
  });
}

/** What the calls of the research cost in micro-dollars; null when no price is known. */
async function costOf(em: EntityManager, runId: string): Promise<number | null> {
  const [row] = await em.execute<{ micros: string | null }[]>(
    `select sum(cost_usd_micros) as micros from igny8_ai_request_logs
     where run_id = ? and function_name = 'research_article'`,
    [runId],
  );
  return row?.micros == null ? null : Number(row.micros);
}

function told(
  { stoppedBy }: FinishResearchInput,
  { pages, points, isPaid }: { pages: number; points: number; isPaid: boolean },
): string {
  const why = stoppedBy ? ` It ended early: ${stoppedBy}` : '';
  const paid = isPaid ? ' They were paid for before.' : '';
  if (points > 0) return `Research: ${points} point(s) from ${pages} page(s).${paid}${why}`;
  return `Research found nothing that can be used; the article is written without it, and nothing is charged for it.${why}`;
}
