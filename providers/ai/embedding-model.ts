export interface EmbeddingReply {
  /** One vector a text, in the order of the texts, all of one length. */
  vectors: Float32Array[];
  model: string;
  /** Tokens billed; 0 where the endpoint does not tell. */
  tokensIn: number;
}

/** Turns texts into vectors whose distance is distance in meaning. One call is one paid request. */
export interface EmbeddingModel {
  readonly provider: string;
  readonly isSandbox: boolean;
  /**
   * @param texts none empty; OpenAI takes at most 2048 of them and 300 000 tokens a call
   * @throws ProviderError for everything the vendor or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  embed(texts: string[], signal: AbortSignal): Promise<EmbeddingReply>;
}
