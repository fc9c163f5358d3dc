export interface SearchQuery {
  query: string;
  /** ISO 3166-1 alpha-2 in lower case: where the searcher is. Left to the provider unless given. */
  country?: string;
  /** ISO 639-1 in lower case: the language of the searcher. Left to the provider unless given. */
  language?: string;
}

export interface SearchReply {
  /** The organic results, best first, at most ten; fewer, or none, where the engine has no more. */
  urls: string[];
}

/** Asks a search engine what it shows for a phrase. One call is one search; nothing is retried in here. */
export interface SearchProvider {
  readonly provider: string;
  /** True while the sandbox answers: what it says is made up. */
  readonly isSandbox: boolean;
  /**
   * @param query.query not empty
   * @throws ProviderError for everything the provider or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  search(query: SearchQuery, signal: AbortSignal): Promise<SearchReply>;
}
