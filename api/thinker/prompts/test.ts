import type { EntityManager } from '@mikro-orm/postgresql';
import { oneWhenDone } from '#api/shared/answer.ts';
import { presentNumber } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { presentRunError } from '#api/system/runs/present-run-error.ts';
import { endOfRun } from '#api/thinker/trials/follow-trial.ts';
import { promptTrial, trialBody } from '#contracts/api/thinker/prompt-trials.ts';
import { type TryPromptInput, tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import { operations } from '#domain/billing/operation-table.ts';
import { defaultWordCount } from '#domain/billing/operations.ts';
import { answeredJson } from '#domain/thinker/answered-json.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import type { Run } from '#entities/system/run.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { type AskedTrial, askedTrial } from './trial-request.ts';

/** What the trial may cost: one of the operation's units, or the words it is to write. */
function estimateOf(em: EntityManager, { contract: { operation }, words }: AskedTrial) {
  const { unit, unitSize } = operations[operation];
  const amount = unit.startsWith('words') ? (words ?? defaultWordCount) : unitSize;
  return operationPrice(em, operation, amount);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(answeredJson(text));
  } catch {
    return null;
  }
}

/** What came of it, with everything that was sent and answered. */
export async function presentPromptTrial(em: EntityManager, run: Run) {
  // Gone after a day; what was asked and answered stays.
  const trial = await em.findOne(Trial, { runId: run.id }, { refresh: true });
  const step = await em.findOne(AiStep, { runId: run.id }, { refresh: true });
  const [logged] = await em.find(
    AiRequestLog,
    { runId: run.id, status: { $ne: 'failed' } },
    { orderBy: { id: 'desc' }, limit: 1 },
  );
  const reply = step?.replies[0];
  const judged = trial?.outcome?.kind === 'prompt' ? trial.outcome : null;
  return {
    run_id: run.id,
    status: run.status,
    verdict: judged?.verdict ?? null,
    errors: judged?.errors ?? null,
    output: reply ? jsonOf(reply.text) : null,
    text: reply?.text ?? '',
    messages: step?.messages ?? [],
    prompt_version: step?.promptVersion ?? null,
    provider: step?.provider ?? null,
    model: reply?.model ?? step?.model ?? null,
    tokens_in: reply?.tokensIn ?? 0,
    tokens_out: reply?.tokensOut ?? 0,
    milliseconds: logged?.latencyMilliseconds ?? null,
    credits: run.creditsUsed,
    cost_usd_micros: presentNumber(logged?.costUsdMicros),
    error: presentRunError(run.error),
  };
}

export const testPrompt = route(
  {
    method: 'post',
    path: 'system/prompts/test/',
    tag: 'Thinker',
    throttle: 'ai_function',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Ask a model by a prompt',
    description:
      "One real call, charged as the prompt's function for what it makes (1 credit at least, nothing for a refusal). What takes more than half a minute is answered 202: ask again with the same Idempotency-Key, or see `system/settings/task_progress/{task_id}/`.",
    body: trialBody,
    answer: oneWhenDone(promptTrial),
    refusals: ['not_found', 'unprocessable', 'insufficient_credits'],
    async follow({ run_id: runId }, { em, dependencies }) {
      const run = await endOfRun(em, runId, dependencies.shutdown);
      return run && presentPromptTrial(em, run);
    },
  },
  (call) =>
    call.em.transactional(async (em) => {
      const asked = await askedTrial(em, call.body);
      const { request, contract, text } = asked;
      const { siteId, sectorId } = request;
      const { credits } = await estimateOf(em, asked);
      const id = uuidv7();
      const started = await startRun<TryPromptInput>(em, starterOf(call), {
        contract: tryPromptContract,
        input: { trialId: id },
        title: `Try the prompt of ${contract.name}`,
        siteId,
        sectorId,
        estimate: credits,
        estimateDetails: { operation: contract.operation, is_trial: true },
        async take(inner, runId) {
          const { accountId } = call.user;
          const tried = { kind: 'prompt', ...request } as const;
          await inner.insert(Trial, { id, accountId, runId, request: tried, text });
        },
      });
      return accepted(call, started);
    }),
);
