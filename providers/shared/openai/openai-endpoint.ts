import OpenAI from 'openai';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { fetchWithReadableRefusals } from './readable-refusals.ts';

export interface OpenAiOptions {
  apiKey: string;
  /** Of any OpenAI-compatible API, with its version: `https://api.openai.com/v1`. */
  baseUrl: string;
  /** Of one whole request, in milliseconds. Node's fetch waits at most 300 000 for the first byte. */
  timeoutMs: number;
  /** Where the sandbox is reached; answers of a base URL under it are marked as sandbox output. */
  sandboxUrl?: string;
}

/** A client for one key at one address, and what is known of that address. */
export interface OpenAiEndpoint {
  client: OpenAI;
  provider: 'openai' | 'sandbox';
  isSandbox: boolean;
  /** Scheme, host and port, for messages: never a path, a user or a key. */
  origin: string;
  apiKey: string;
  timeoutMs: number;
}

/**
 * The `openai` package, told everything: what it would read from environment variables of its own is set
 * here, its retries are off (Temporal retries) and so is its log, which can show requests.
 *
 * @throws ProviderError `authentication` for a key that cannot be sent in a header
 */
export function createOpenAiEndpoint(options: OpenAiOptions): OpenAiEndpoint {
  const { apiKey, baseUrl, timeoutMs } = options;
  const { origin } = new URL(baseUrl);
  const isSandbox = sandboxAnswers(options);
  const provider = isSandbox ? 'sandbox' : 'openai';
  // fetch refuses such a header with a message that quotes the key.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const message = 'The API key is empty or holds characters no key has; enter it again';
    throw new ProviderError({ provider, kind: 'authentication', message, retryable: false });
  }
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    fetch: fetchWithReadableRefusals,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  });
  return { client, provider, isSandbox, origin, apiKey, timeoutMs };
}

/** Whether the sandbox is what answers at that address. */
export function sandboxAnswers({
  baseUrl,
  sandboxUrl,
}: Pick<OpenAiOptions, 'baseUrl' | 'sandboxUrl'>): boolean {
  return sandboxUrl !== undefined && new URL(sandboxUrl).origin === new URL(baseUrl).origin;
}
