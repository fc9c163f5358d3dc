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
