import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { KeyVerdict, TrialInput } from '#contracts/activities/trials.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { vendorKeys } from '#domain/thinker/vendor-keys.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { Trial } from '#entities/thinker/trial.ts';
import type { AskVendor } from '#providers/ai/key-check.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';

/** Asks the vendor with each key of a trial, the given ones or the saved ones. Given ones are gone after it. */
export function createTryKeys({ orm, decrypt, askVendor }: ActivityDependencies) {
  return async function tryKeys({ trialId }: TrialInput): Promise<void> {
    const trial = await orm.em.findOneOrFail(Trial, { id: trialId });
    if (trial.outcome || trial.request.kind !== 'key') return;
    const { vendor } = trial.request;
    const keys = vendorKeys(await secretOf(orm.em, trial, vendor, decrypt));
    const verdicts = await withHeartbeat((signal) =>
      Promise.all(keys.map((key) => verdictOn(askVendor[vendor], key, signal))),
    );
    await orm.em.nativeUpdate(
      Trial,
      { id: trialId },
      { outcome: { kind: 'key', keys: verdicts }, sealedSecrets: null },
    );
  };
}

async function secretOf(
  em: EntityManager,
  { id, sealedSecrets }: Trial,
  vendor: 'openai' | 'runware',
  decrypt: ActivityDependencies['decrypt'],
): Promise<string> {
  if (sealedSecrets) return decrypt(sealedSecrets, id);
  const saved = await em.findOne(IntegrationSettings, { integrationType: vendor });
  if (!saved?.sealedSecrets) {
    throw new AppError('unprocessable', { errors: { api_key: ['No key is saved'] } });
  }
  try {
    return decrypt(saved.sealedSecrets, saved.id);
  } catch {
    const message = 'Your stored API key cannot be opened any more; enter it again.';
    throw new AppError('unprocessable', { errors: { api_key: [message] } });
  }
}

/** A refusal is the verdict; what keeps the vendor from answering at all is one, too: somebody waits. */
async function verdictOn(ask: AskVendor, key: string, signal: AbortSignal): Promise<KeyVerdict> {
  const began = Date.now();
  const took = () => Date.now() - began;
  try {
    const message = await ask(key, signal);
    return { ok: true, message, milliseconds: took() };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, message: error.message, milliseconds: took() };
  }
}
