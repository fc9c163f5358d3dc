import type { z } from 'zod';
import { toProviderError, unreadableAnswer } from './failures.ts';
import type { OpenAiEndpoint } from './openai-endpoint.ts';

interface CallOptions {
  signal: AbortSignal;
}

/**
 * One request through the `openai` package: bounded in time, its answer checked, its faults named.
 *
 * The package stops its clock when the headers of a failure have come and would wait for its body for ever,
 * so the deadline is our own and holds to the last byte.
 *
 * @throws ProviderError
 * @throws the signal's own reason when it aborts, so that Temporal sees its cancellation
 */
export async function callOpenAi<Shape>(
  endpoint: OpenAiEndpoint,
  signal: AbortSignal,
  shape: z.ZodType<Shape>,
  send: (options: CallOptions) => Promise<unknown>,
): Promise<{ answer: Shape; latencyMs: number }> {
  const began = performance.now();
  const deadline = AbortSignal.timeout(endpoint.timeoutMs);
  let body: unknown;
  try {
    body = await send({ signal: AbortSignal.any([signal, deadline]) });
  } catch (error) {
    signal.throwIfAborted();
    throw toProviderError(error, endpoint, { timedOut: deadline.aborted, now: Date.now() });
  }
  const answer = shape.safeParse(body);
  if (!answer.success) throw unreadableAnswer(endpoint);
  return { answer: answer.data, latencyMs: Math.round(performance.now() - began) };
}
