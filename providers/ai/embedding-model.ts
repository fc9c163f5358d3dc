export interface EmbeddingReply {
  /** One vector a text, in the order of the texts, all of one length. */
  vectors: Float32Array[];
  model: string;
  /** Tokens billed; 0 where the endpoint does not tell. */
  tokensIn: number;
}

/** Turns texts into vectors whose distance is distance in meaning. One call is one paid request, or work of this machine. */
export interface EmbeddingModel {
  readonly provider: string;
  readonly isSandbox: boolean;
  /**
   * Whose vectors these are, for a cache: only vectors of one name can be compared. The vendor's name of the
   * model, `sandbox:<that name>` where the sandbox answers, `local:<folder>` for weights of one's own.
   */
  readonly name: string;
  /** Texts a call may hold. */
  readonly maximumTexts: number;
  /**
   * @param texts none empty, at most `maximumTexts`
   * @throws ProviderError for everything the vendor or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  embed(texts: string[], signal: AbortSignal): Promise<EmbeddingReply>;
}
