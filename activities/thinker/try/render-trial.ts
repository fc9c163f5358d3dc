import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { FailTrialInput, TrialInput } from '#contracts/activities/trials.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { createTrialPrompt } from './trial-prompt.ts';

/** Renders a prompt as it would be sent, and stores that with the trial. */
export function createRenderTrial({ orm }: ActivityDependencies, defaults: DefaultPrompts) {
  const render = createTrialPrompt(defaults);
  return async function renderTrial({ trialId }: TrialInput): Promise<void> {
    const trial = await orm.em.findOneOrFail(Trial, { id: trialId });
    const { version: promptVersion, messages } = await render(orm.em, trial);
    const outcome = { kind: 'preview', promptVersion, messages } as const;
    await orm.em.nativeUpdate(Trial, { id: trialId }, { outcome });
  };
}

/** Ends a trial that came to nothing; what it had found by then stays. */
export function createFailTrial({ orm }: ActivityDependencies) {
  return async function failTrial({ trialId, reason }: FailTrialInput): Promise<void> {
    await orm.em.nativeUpdate(
      Trial,
      { id: trialId, outcome: null },
      { outcome: { kind: 'failed', message: reason }, sealedSecrets: null },
    );
  };
}
