import { LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withPaidCall } from '#activities/shared/paid-call.ts';
import { persistently } from '#activities/shared/persistently.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import { askForPicture } from '#activities/writer/ask-for-picture.ts';
import type { Drawing } from '#activities/writer/drawing.ts';
import type { RunTrialInput, TrialOutcome } from '#contracts/activities/trials.ts';
import { imageSettingsOf } from '#domain/writer/image-settings.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { inspectImage } from '#providers/images/inspect-image.ts';

type Drawn = Extract<TrialOutcome, { kind: 'image' }>;

/** The paid call for the picture of a trial, stored before anything else happens. */
export function createDrawTrial(dependencies: ActivityDependencies) {
  const { orm, imageModels } = dependencies;
  return async function drawTrial({ accountId, runId, trialId }: RunTrialInput): Promise<void> {
    const trial = await orm.em.findOneOrFail(Trial, { id: trialId });
    const { request } = trial;
    if (trial.outcome || request.kind !== 'image') return;
    const { vendor: provider, width, height } = request;
    const model = request.model ?? undefined;
    const settings = imageSettingsOf({ provider, model }, {});
    const drawer = await imageModels.forAccount(orm.em, settings);
    const input = { accountId, runId, imageId: trialId };
    const asked = { prompt: trial.text ?? '', width, height };
    await withPaidCall(dependencies, accountId, async (signal) => {
      const began = Date.now();
      const keep = ({ bytes, ...facts }: Drawing) => {
        const milliseconds = Date.now() - began;
        const seen = inspectImage(bytes, facts.provider);
        const outcome: Drawn = { kind: 'image', ...facts, ...seen, milliseconds };
        const drawn = { picture: bytes, outcome };
        return persistently(() => orm.em.nativeUpdate(Trial, { id: trialId }, drawn));
      };
      await askForPicture(dependencies, drawer, { input, asked, keep }, signal);
    });
  };
}

/** Charges the picture of a trial. */
export function createSavePicture({ orm }: ActivityDependencies) {
  return async function savePicture(input: RunTrialInput): Promise<{ credits: number }> {
    const { accountId, runId, stage, percent, trialId } = input;
    const key = stepKey('trial');
    return orm.em.transactional(async (em) => {
      const { outcome } = await em.findOneOrFail(
        Trial,
        { id: trialId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (outcome?.kind !== 'image') throw new RangeError(`Trial ${trialId} has no picture`);
      const { creditsReserved } = await em.findOneOrFail(Run, { id: runId });
      const credits = await settleCredits(em, {
        accountId,
        runId,
        stepKey: key,
        operation: 'image_generation',
        amount: 1,
        reservedForStep: creditsReserved,
        relatedObjectType: 'image_trial',
        relatedObjectId: trialId,
        model: outcome.model,
        tokensIn: 0,
        tokensOut: 0,
        costUsdMicros: outcome.costUsdMicros,
        metadata: { is_trial: true },
      });
      await recordProgress(em, { accountId, runId, stage, percent, message: 'Drew a picture' });
      return { credits };
    });
  };
}
