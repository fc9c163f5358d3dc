import type { EntityManager } from '@mikro-orm/postgresql';
import { type TryImageInput, tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { type TryPromptInput, tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { inputOf } from '../input-of.ts';
import type { Run } from '../run.ts';
import type { AnyRunStart } from '../start-run.ts';
import { orGone, type Retry } from './retry.ts';

/** A trial is kept for a day; what it was asked is asked again, in a trial of its own. */
async function trialStart<Input extends RunInput>(
  em: EntityManager,
  run: Run,
  begin: (trialId: string) => Pick<AnyRunStart<Input>, 'contract' | 'input'>,
): Promise<AnyRunStart<Input>> {
  const asked = orGone(await em.findOne(Trial, { runId: run.id }), 'trial');
  const { accountId, request, text } = asked;
  const id = uuidv7();
  return {
    ...begin(id),
    title: run.title,
    siteId: run.siteId ?? null,
    sectorId: run.sectorId ?? null,
    estimate: run.creditsReserved,
    estimateDetails: { is_trial: true },
    async take(inner, runId) {
      await inner.insert(Trial, { id, accountId, runId, request, text: text ?? null });
    },
  };
}

export const tryPromptRetry: Retry = {
  kind: 'start',
  start: (em, run) =>
    trialStart<TryPromptInput>(em, run, (trialId) => ({
      contract: tryPromptContract,
      input: { trialId },
    })),
};

export const tryImageRetry: Retry = {
  kind: 'start',
  start: (em, run) =>
    trialStart<TryImageInput>(em, run, (trialId) => ({
      contract: tryImageContract,
      input: { trialId, vendor: inputOf(tryImageContract, run).vendor },
    })),
};
