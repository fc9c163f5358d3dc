export interface ImageRequest {
  model: string;
  prompt: string;
  /** Wanted size in pixels; a model of fixed sizes draws the one nearest in proportion. */
  width: number;
  height: number;
}

export type ImageMime = 'image/png' | 'image/jpeg' | 'image/webp';

/** A drawn picture; type and size are read from the bytes, not believed. */
export interface GeneratedImage {
  bytes: Buffer;
  mime: ImageMime;
  width: number;
  height: number;
  model: string;
  latencyMs: number;
  /** Billed tokens; 0 where the vendor counts none. */
  tokensIn: number;
  tokensOut: number;
  /** What the vendor says the call cost, in micro-dollars; null where it says nothing. */
  costUsdMicros: number | null;
}

/** A vendor that draws. One call is one paid request: nothing is retried in here. */
export interface ImageModel {
  readonly provider: string;
  readonly isSandbox: boolean;
  /**
   * @throws ProviderError for everything the vendor or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  generate(request: ImageRequest, signal: AbortSignal): Promise<GeneratedImage>;
}
