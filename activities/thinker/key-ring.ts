import { ProviderError, type ProviderErrorKind } from '#providers/shared/provider-error.ts';

/** How long a key rests after a fault of its own, where the vendor does not say: milliseconds. */
const restMilliseconds: Partial<Record<ProviderErrorKind, number>> = {
  rate_limited: 30_000,
  // Somebody has to pay or to enter another key; asked again now and then in case it was done.
  quota_exhausted: 10 * 60_000,
  authentication: 10 * 60_000,
};

/** Most keys whose rest is remembered; the oldest is forgotten, which costs one refused call. */
const rememberedKeys = 10_000;

/** Which keys are not to be used for now. Known to this process only: another one learns it by a refusal. */
export class KeyRing {
  readonly #restUntil = new Map<string, number>();

  /** The key to use: the first that does not rest, else the one whose rest ends first. */
  next<Key extends { key: string }>(keys: readonly [Key, ...Key[]], now: number): Key {
    const rested = keys.find(({ key }) => !this.#rests(key, now));
    return (
      rested ?? keys.toSorted((one, other) => this.#until(one) - this.#until(other))[0] ?? keys[0]
    );
  }

  /** After an answer: the key works. */
  works(key: string): void {
    this.#restUntil.delete(key);
  }

  /**
   * What to throw for a refused call. Where the fault is the key's (too many requests, no budget, not
   * accepted) and another key is at hand, the call is worth repeating at once.
   */
  afterRefusal(
    error: unknown,
    used: string,
    keys: readonly { key: string }[],
    now: number,
  ): unknown {
    if (!(error instanceof ProviderError)) return error;
    const rest = restMilliseconds[error.kind];
    if (rest === undefined) return error;
    this.#rest(used, now + (error.retryAfterMs ?? rest));
    if (keys.every(({ key }) => this.#rests(key, now))) return error;
    const { provider, kind } = error;
    const message = `${error.message}; another key is tried`;
    return new ProviderError({ provider, kind, message, retryable: true, retryAfterMs: 1 });
  }

  #until({ key }: { key: string }): number {
    return this.#restUntil.get(key) ?? 0;
  }

  #rests(key: string, now: number): boolean {
    return this.#until({ key }) > now;
  }

  #rest(key: string, until: number): void {
    this.#restUntil.delete(key);
    this.#restUntil.set(key, until);
    const [oldest] = this.#restUntil.keys();
    if (this.#restUntil.size > rememberedKeys && oldest !== undefined)
      this.#restUntil.delete(oldest);
  }
}
