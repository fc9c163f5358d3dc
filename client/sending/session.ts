/** What a sign-in answers; `refresh` stays out where the browser's cookie carries it. */
export interface Tokens {
  access: string;
  refresh?: string;
}

export interface SessionOptions {
  /** Tokens of an earlier sign-in. */
  tokens?: Tokens;
  /** Told of every new pair, and of null when the session is over: the place to keep or drop them. */
  onTokens?(tokens: Tokens | null): void;
  /** The refresh token travels in the httpOnly cookie only: for pages, which must not hold it. */
  usesCookie?: boolean;
  /**
   * Lets one refresh at a time through where several clients share a refresh token, as tabs share the
   * cookie: `(work) => navigator.locks.request('igny8-refresh', work)`. A token used twice ends the session.
   */
  exclusively?<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** The exchange itself: answers the new pair, or null when the API says that the session is over. */
export type Exchange = (refresh: string | undefined) => Promise<Tokens | null>;

/** Tokens in use; many requests may find the access token expired at once, and one exchange serves them all. */
export class Session {
  readonly #options: SessionOptions;
  readonly #exchange: Exchange;
  #tokens: Tokens | null;
  #running: Promise<string | null> | null = null;

  constructor(options: SessionOptions, exchange: Exchange) {
    this.#options = options;
    this.#exchange = exchange;
    this.#tokens = this.#kept(options.tokens ?? null);
  }

  get tokens(): Tokens | null {
    return this.#tokens;
  }

  /** Takes the tokens of a sign-in; null ends the session here. */
  set(tokens: Tokens | null): void {
    this.#tokens = this.#kept(tokens);
    this.#options.onTokens?.(this.#tokens);
  }

  /** Where the cookie carries the refresh token, it is not held here, too. */
  #kept(tokens: Tokens | null): Tokens | null {
    if (!tokens) return null;
    const { access, refresh } = tokens;
    return refresh === undefined || this.#options.usesCookie ? { access } : { access, refresh };
  }

  /**
   * Another access token than the refused one; null when there is none to be had.
   *
   * @throws what the exchange throws when the API cannot be asked now: the session is not over then
   */
  async accessInsteadOf(refused: string | undefined): Promise<string | null> {
    const present = this.#tokens?.access;
    // Another request has been here meanwhile: exchanging again would waste the new token.
    if (present !== undefined && present !== refused) return present;
    this.#running ??= this.#renew().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #renew(): Promise<string | null> {
    const before = this.#tokens;
    if (!before?.refresh && !this.#options.usesCookie) return null;
    const exchange = () => this.#exchange(before?.refresh);
    const tokens = await (this.#options.exclusively?.(exchange) ?? exchange());
    // Signed in or out while waiting: that is newer than what comes back now.
    if (this.#tokens === before) this.set(tokens);
    return this.#tokens?.access ?? null;
  }
}
