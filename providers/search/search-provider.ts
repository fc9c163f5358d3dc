export interface SearchQuery {
  query: string;
  /** Where the searcher is, ISO 3166-1 alpha-2 in lower case; left to the provider unless given. */
  country?: string;
}

/** A page as a search engine shows it; what it leaves out is empty. */
export interface FoundPage {
  url: string;
  title: string;
  snippet: string;
}

export interface SearchReply {
  /** The organic results as they are shown, in the same order and number. */
  results: FoundPage[];
  /** The organic results, best first, each once, at most ten; fewer where the engine has no more. */
  urls: string[];
}

/** Asks a search engine what it shows for a phrase. One call is one search; nothing is retried in here. */
export interface SearchProvider {
  readonly provider: string;
  /** True while the sandbox answers: what it says is made up. */
  readonly isSandbox: boolean;
  /** Whose results these are, for a cache: results of different names are not mixed. */
  readonly name: string;
  /** Searches a caller may have under way at once. */
  readonly concurrency: number;
  /**
   * @param query.query not empty
   * @throws ProviderError for everything the provider or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  search(query: SearchQuery, signal: AbortSignal): Promise<SearchReply>;
}
