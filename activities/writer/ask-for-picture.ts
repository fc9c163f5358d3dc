import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { DrawImageInput } from '#contracts/activities/writer.ts';
import { picturePriceMicros } from '#domain/billing/model-prices.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import type { GeneratedImage, ImageModel } from '#providers/images/image-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import type { Drawing } from './drawing.ts';
import type { AccountImageModel } from './image-models.ts';

interface Asked {
  input: DrawImageInput;
  asked: { prompt: string; width: number; height: number };
  /** Stores what was paid for. */
  keep: (drawing: Drawing) => Promise<unknown>;
}

/**
 * Asks the model, has `keep` store what it sent before anything else happens, and writes down that it was asked,
 * whatever came of it, and what it cost.
 */
export async function askForPicture(
  dependencies: Pick<ActivityDependencies, 'orm' | 'logger'>,
  drawer: AccountImageModel,
  { input, asked, keep }: Asked,
  signal: AbortSignal,
): Promise<Drawing> {
  const { model, modelName, keyName } = drawer;
  const { provider } = model;
  const began = Date.now();
  const called = () => ({ provider, keyName, latencyMilliseconds: Date.now() - began });
  const drawn = await model
    .generate({ model: modelName, ...asked }, signal)
    .catch(async (error: unknown) => {
      const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      const failed = { model: modelName, status: statusOf(error), error: reason };
      await log(dependencies, input, { ...called(), ...failed });
      throw error;
    });
  const call = called();
  const { bytes, tokensIn, tokensOut } = drawn;
  const facts = { model: drawn.model, costUsdMicros: costOf(model, drawn, asked) };
  const drawing = { bytes, provider, ...facts };
  try {
    await keep(drawing);
  } finally {
    await log(dependencies, input, { ...call, ...facts, tokensIn, tokensOut, status: 'ok' });
  }
  return drawing;
}

/** What the vendor says, else the price of what it counted, else of a picture; nobody is paid at the sandbox. */
function costOf(vendor: ImageModel, drawn: GeneratedImage, size: Asked['asked']): number | null {
  if (vendor.isSandbox) return null;
  if (drawn.costUsdMicros !== null) return drawn.costUsdMicros;
  const { tokensIn, tokensOut } = drawn;
  const isCounted = tokensIn + tokensOut > 0;
  return isCounted ? callCostMicros(vendor, drawn) : picturePriceMicros(drawn.model, size);
}

function statusOf(error: unknown): 'refused' | 'failed' {
  return error instanceof ProviderError && error.kind === 'content_refused' ? 'refused' : 'failed';
}

type LogLine = Pick<
  AiRequestLog,
  'provider' | 'keyName' | 'model' | 'latencyMilliseconds' | 'status'
> &
  Partial<Pick<AiRequestLog, 'tokensIn' | 'tokensOut' | 'costUsdMicros' | 'error'>>;

/** The outcome of the call decides what happens next; a log line that is lost does not. */
async function log(
  { orm, logger }: Pick<ActivityDependencies, 'orm' | 'logger'>,
  { accountId, runId, imageId }: DrawImageInput,
  line: LogLine,
): Promise<void> {
  try {
    await orm.em.insert(AiRequestLog, {
      ...line,
      accountId,
      runId,
      functionName: 'generate_images',
      step: `image-${imageId}`,
      attempt: Context.current().info.attempt,
    });
  } catch (problem) {
    logger.warn({ err: problem, imageId }, 'a call was not logged');
  }
}
