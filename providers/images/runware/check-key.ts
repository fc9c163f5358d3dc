import { z } from 'zod';
import type { AskVendor } from '#providers/ai/key-check.ts';
import { hostAndPort } from '#providers/outbound/check-address.ts';
import { createOutboundFetch, type OutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { connectionFailure, failedTasks, refusal, unreadableAnswer } from './failures.ts';
import type { RunwareOptions } from './image-model.ts';

/** The answer is a line. */
const maximumBytes = 64 * 1024;

const connected = z.object({ data: z.array(z.unknown()).min(1) });

/** The task `authentication`, which makes nothing. Source: runware.ai/docs, how to connect. */
export function createRunwareKeyCheck({
  baseUrl,
  timeoutMs,
  sandboxUrl,
}: Omit<RunwareOptions, 'apiKey'>): AskVendor {
  const { href, origin } = new URL(baseUrl);
  const isSandbox = sandboxUrl !== undefined && new URL(sandboxUrl).origin === origin;
  const provider = isSandbox ? 'sandbox' : 'runware';
  const fetch = createOutboundFetch({
    allowedHosts: [hostAndPort(new URL(baseUrl))],
    timeoutMilliseconds: timeoutMs,
    maximumBytes,
  });
  return async (apiKey, signal) => {
    // fetch refuses such a header with a message that quotes the key.
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      const message = 'The API key is empty or holds characters no key has; enter it again';
      throw new ProviderError({ provider, kind: 'authentication', message, retryable: false });
    }
    const response = await send(fetch, { provider, origin, href, apiKey }, signal);
    const answer = jsonOf(response.body);
    const failed = failedTasks.safeParse(answer);
    if (failed.success || response.status !== 200) {
      const speaker = { provider, origin, apiKey };
      throw refusal(speaker, response, failed.data?.errors[0], Date.now());
    }
    if (!connected.safeParse(answer).success) throw unreadableAnswer({ provider, origin });
    return `${provider} knows the key`;
  };
}

interface Asked {
  provider: string;
  origin: string;
  href: string;
  apiKey: string;
}

async function send(
  fetch: OutboundFetch,
  { apiKey, href, ...speaker }: Asked,
  signal: AbortSignal,
): ReturnType<OutboundFetch> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify([{ taskType: 'authentication', apiKey }]);
  try {
    return await fetch(href, { method: 'POST', headers, body, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw connectionFailure(speaker, error);
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
