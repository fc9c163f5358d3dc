export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** One question to a language model, answered with JSON that fits `jsonSchema`. */
export interface TextRequest {
  model: string;
  /** Names the answer's schema to the vendor: letters, digits, `_` and `-`, at most 64. */
  functionName: string;
  messages: ChatMessage[];
  /** A JSON schema of the strict kind; `toStrictJsonSchema` makes one from zod. */
  jsonSchema: Record<string, unknown>;
  /** Left to the vendor unless given: some models refuse any but their own. */
  temperature?: number;
  maxOutputTokens?: number;
}

/**
 * Why the model stopped. Only `stop` promises a whole answer: `length` hit the token limit, `content_filter`
 * was cut by the vendor's filter, `refusal` means that the model would not answer.
 */
export type FinishReason = 'stop' | 'length' | 'content_filter' | 'refusal';

export interface TextReply {
  /** The answer as the model gave it, not parsed; empty on a refusal. */
  text: string;
  /** The model that answered, by the vendor's name: often a dated version of the one asked for. */
  model: string;
  finishReason: FinishReason;
  /** The model's words of refusal, `null` unless `finishReason` is `refusal`. */
  refusal: string | null;
  /** Tokens billed; 0 where the endpoint does not tell. */
  tokensIn: number;
  /** Those of `tokensIn` the vendor still knew, which cost less; 0 where the endpoint does not tell. */
  tokensCached: number;
  tokensOut: number;
  latencyMs: number;
}

/** A vendor of language models. One call is one paid request: nothing is retried in here. */
export interface TextModel {
  readonly provider: string;
  /** True while the sandbox answers: what it makes must be marked as such. */
  readonly isSandbox: boolean;
  /**
   * @throws ProviderError for everything the vendor or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  complete(request: TextRequest, signal: AbortSignal): Promise<TextReply>;
}

/** A vendor that is asked with the platform's keys and with those of accounts. */
export interface TextVendor {
  readonly isSandbox: boolean;
  /** @throws ProviderError `authentication` for a key that cannot be one */
  withKey(apiKey: string): TextModel;
}
