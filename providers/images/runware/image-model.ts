import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { GeneratedImage, ImageModel, ImageRequest } from '#providers/images/image-model.ts';
import { inspectImage } from '#providers/images/inspect-image.ts';
import { hostAndPort } from '#providers/outbound/check-address.ts';
import { createOutboundFetch, type OutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { chooseRunwareSize } from './choose-size.ts';
import { connectionFailure, failedTasks, refusal, unreadableAnswer } from './failures.ts';

export interface RunwareOptions {
  apiKey: string;
  /** With its version: `https://api.runware.ai/v1`. */
  baseUrl: string;
  /** Of one whole request, in milliseconds. */
  timeoutMs: number;
  /** Where the sandbox is reached; answers of a base URL under it are marked as sandbox output. */
  sandboxUrl?: string;
}

interface Endpoint extends Pick<RunwareOptions, 'apiKey'> {
  provider: string;
  isSandbox: boolean;
  origin: string;
  url: string;
  fetch: OutboundFetch;
}

/** A picture of 4 megapixels in base64, with room. */
const maximumBytes = 48 * 1024 * 1024;

/** Loose: an answer without a picture is as paid as one with half of it, and is told by its bytes. */
const drawnTasks = z.object({
  data: z
    .array(
      z.object({
        imageBase64Data: z.string().optional(),
        NSFWContent: z.boolean().optional(),
        /** US dollars. */
        cost: z.number().min(0).optional().catch(undefined),
      }),
    )
    .min(1),
});

const microsPerDollar = 1_000_000;

/**
 * Pictures by Runware, which hosts many models behind one address. One task a request, its picture in the
 * answer itself, so that nothing is left to be fetched. Source: runware.ai/docs, image inference and errors.
 *
 * @throws ProviderError `authentication` for a key that cannot be sent in a header
 */
export function createRunwareImageModel(options: RunwareOptions): ImageModel {
  const endpoint = createEndpoint(options);
  const { provider, isSandbox } = endpoint;
  return {
    provider,
    isSandbox,
    generate: (request, signal) => generate(endpoint, request, signal),
  };
}

function createEndpoint({ apiKey, baseUrl, timeoutMs, sandboxUrl }: RunwareOptions): Endpoint {
  const base = new URL(baseUrl);
  const isSandbox = sandboxUrl !== undefined && new URL(sandboxUrl).origin === base.origin;
  const provider = isSandbox ? 'sandbox' : 'runware';
  // fetch refuses such a header with a message that quotes the key.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const message = 'The API key is empty or holds characters no key has; enter it again';
    throw new ProviderError({ provider, kind: 'authentication', message, retryable: false });
  }
  const fetch = createOutboundFetch({
    allowedHosts: [hostAndPort(base)],
    timeoutMilliseconds: timeoutMs,
    maximumBytes,
  });
  return { provider, isSandbox, origin: base.origin, url: base.href, apiKey, fetch };
}

async function generate(
  endpoint: Endpoint,
  { model, prompt, width, height }: ImageRequest,
  signal: AbortSignal,
): Promise<GeneratedImage> {
  const began = performance.now();
  const task = {
    taskType: 'imageInference',
    taskUUID: randomUUID(),
    positivePrompt: prompt,
    model,
    ...chooseRunwareSize({ width, height }),
    numberResults: 1,
    outputType: 'base64Data',
    outputFormat: 'PNG',
    includeCost: true,
    checkNSFW: true,
  };
  const [drawn] = (await ask(endpoint, [task], signal)).data;
  if (drawn?.NSFWContent === true) {
    const { provider } = endpoint;
    const message = `${provider} drew something that its usage policy does not allow to be shown`;
    throw new ProviderError({ provider, kind: 'content_refused', message, retryable: false });
  }
  const bytes = Buffer.from(drawn?.imageBase64Data ?? '', 'base64');
  return {
    bytes,
    ...inspectImage(bytes, endpoint.provider),
    model,
    latencyMs: Math.round(performance.now() - began),
    tokensIn: 0,
    tokensOut: 0,
    costUsdMicros: drawn?.cost === undefined ? null : Math.round(drawn.cost * microsPerDollar),
  };
}

async function ask(
  endpoint: Endpoint,
  tasks: object[],
  signal: AbortSignal,
): Promise<z.output<typeof drawnTasks>> {
  const { url, fetch, apiKey } = endpoint;
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  let response: Awaited<ReturnType<OutboundFetch>>;
  try {
    response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(tasks), signal });
  } catch (error) {
    signal.throwIfAborted();
    throw connectionFailure(endpoint, error);
  }
  const answer = jsonOf(response.body);
  // A task can fail in an answer whose status is 200.
  const failed = failedTasks.safeParse(answer);
  if (failed.success || response.status !== 200) {
    throw refusal(endpoint, response, failed.data?.errors[0], Date.now());
  }
  const drawn = drawnTasks.safeParse(answer);
  if (!drawn.success) throw unreadableAnswer(endpoint);
  return drawn.data;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
