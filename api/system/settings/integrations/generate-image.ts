import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { oneWhenDone } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { presentRunError } from '#api/system/runs/present-run-error.ts';
import { endOfRun } from '#api/thinker/trials/follow-trial.ts';
import type { TrialRequest } from '#contracts/activities/trials.ts';
import {
  integrationConfigs,
  integrationTypeParameters,
} from '#contracts/api/system/integration-settings.ts';
import { imageTrial, imageTrialBody } from '#contracts/api/system/integration-trials.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { type TryImageInput, tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { imageSettingsOf } from '#domain/writer/image-settings.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import type { Run } from '#entities/system/run.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { integrationTypeOf } from './integration-config.ts';

type Body = z.output<typeof imageTrialBody>;
type ImageRequest = Extract<TrialRequest, { kind: 'image' }>;

/** Given first, then what the account has set for its pictures; a vendor in the path is that vendor. */
async function requestOf(em: EntityManager, type: string, body: Body): Promise<ImageRequest> {
  const named = integrationTypeOf(type);
  if (named === 'search' || named === 'scraping') {
    throw unprocessable('integration_type', 'This draws no pictures');
  }
  const row = await em.findOne(IntegrationSettings, { integrationType: 'image_generation' });
  const saved = integrationConfigs.image_generation.safeParse(row?.config ?? {}).data ?? {};
  const settings = imageSettingsOf(saved, {});
  const vendor = body.provider ?? (named === 'image_generation' ? settings.provider : named);
  // A model is one of its vendor's.
  const model = body.model ?? (vendor === settings.provider ? settings.model : null);
  const [width, height] = (body.size ?? '').split('x').map(Number);
  const usual = settings.sizes[body.image_type ?? 'featured'];
  const size = width && height ? { width, height } : usual;
  return { kind: 'image', vendor, model, ...size };
}

/** What came of it; the picture itself while its trial is kept. */
export async function presentImageTrial(em: EntityManager, run: Run) {
  const trial = await em.findOne(
    Trial,
    { runId: run.id },
    { refresh: true, populate: ['picture'] },
  );
  const drawn = trial?.outcome?.kind === 'image' ? trial.outcome : null;
  const picture = trial?.picture;
  const image =
    drawn && picture
      ? `data:${drawn.mime};base64,${Buffer.from(picture).toString('base64')}`
      : null;
  return {
    run_id: run.id,
    status: run.status,
    image,
    mime: drawn?.mime ?? null,
    width: drawn?.width ?? null,
    height: drawn?.height ?? null,
    provider: drawn?.provider ?? null,
    model: drawn?.model ?? null,
    milliseconds: drawn?.milliseconds ?? null,
    credits: run.creditsUsed,
    cost_usd_micros: drawn?.costUsdMicros ?? null,
    error: presentRunError(run.error),
  };
}

export const generateTrialImage = route(
  {
    method: 'post',
    path: 'system/settings/integrations/{type}/generate_image/',
    tag: 'Settings',
    throttle: 'image_gen',
    permission: 'administer',
    isIdempotent: true,
    summary: 'Draw a picture to see how a provider draws',
    description:
      'Charged as one image. It is shown and not kept: ask again with the same Idempotency-Key within a day. What takes more than half a minute is answered 202.',
    parameters: integrationTypeParameters,
    body: imageTrialBody,
    answer: oneWhenDone(imageTrial),
    refusals: ['unprocessable', 'insufficient_credits'],
    async follow({ run_id: runId }, { em, dependencies }) {
      const run = await endOfRun(em, runId, dependencies.shutdown);
      return run && presentImageTrial(em, run);
    },
  },
  (call) =>
    call.em.transactional(async (em) => {
      const { accountId } = call.user;
      const request = await requestOf(em, call.parameters.type, call.body);
      const { credits } = await operationPrice(em, 'image_generation', 1);
      const id = uuidv7();
      const started = await startRun<TryImageInput>(em, starterOf(call), {
        contract: tryImageContract,
        input: { trialId: id, vendor: request.vendor },
        title: `Try how ${request.vendor} draws`,
        siteId: null,
        sectorId: null,
        estimate: credits,
        estimateDetails: { operation: 'image_generation', is_trial: true },
        async take(inner, runId) {
          await inner.insert(Trial, { id, accountId, runId, request, text: call.body.prompt });
        },
      });
      return accepted(call, started);
    }),
);
