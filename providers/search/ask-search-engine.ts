import type { z } from 'zod';
import type { OutboundRequest, OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import type { ProviderError } from '#providers/shared/provider-error.ts';
import type { SearchEndpoint } from './search-endpoint.ts';
import { connectionFailure, refusal, unreadableAnswer } from './search-failures.ts';

/**
 * One request to a search service: bounded in time and size, its answer checked, its faults named.
 *
 * @param explain what the service means by a refusal where it says it in its own way
 * @throws ProviderError
 * @throws the signal's own reason when it aborts, so that Temporal sees its cancellation
 */
export async function askSearchEngine<Shape>(
  endpoint: SearchEndpoint,
  url: URL,
  request: OutboundRequest,
  shape: z.ZodType<Shape>,
  explain: (response: OutboundResponse) => ProviderError | undefined,
): Promise<Shape> {
  let response: OutboundResponse;
  try {
    response = await endpoint.fetch(url.href, request);
  } catch (error) {
    request.signal.throwIfAborted();
    throw connectionFailure(endpoint, error);
  }
  if (response.status !== 200) {
    throw explain(response) ?? refusal(endpoint, response, Date.now());
  }
  const answer = shape.safeParse(jsonOf(response.body));
  if (!answer.success) throw unreadableAnswer(endpoint);
  return answer.data;
}

/** The body as JSON, or undefined when it is not JSON. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
