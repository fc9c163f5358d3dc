import { ProviderError, type ProviderErrorKind } from '#providers/shared/provider-error.ts';

/** How long a key rests after a fault of its own, where the vendor does not say: milliseconds. */
const restMilliseconds: Partial<Record<ProviderErrorKind, number>> = {
  rate_limited: 30_000,
  // Somebody has to pay or to enter another key; asked again now and then in case it was done.
  quota_exhausted: 10 * 60_000,
  authentication: 10 * 60_000,
};

interface Rest {
  until: number;
  /** Whether the key is good again by itself: it was only asked too often. */
  passes: boolean;
}

/** Most keys whose rest is remembered; the oldest is forgotten, which costs one refused call. */
const rememberedKeys = 10_000;

/** Which keys are not to be used for now. Known to this process only: another one learns it by a refusal. */
export class KeyRing {
  readonly #rests = new Map<string, Rest>();

  /** The key to use: the first that does not rest, else the one whose rest ends first. */
  next<Key extends { key: string }>(keys: readonly [Key, ...Key[]], now: number): Key {
    const rested = keys.find(({ key }) => !this.#isResting(key, now));
    return (
      rested ?? keys.toSorted((one, other) => this.#until(one) - this.#until(other))[0] ?? keys[0]
    );
  }

  /** After an answer: the key works. */
  works(key: string): void {
    this.#rests.delete(key);
  }

  /**
   * What to throw for a refused call. Where the fault is the key's (too many requests, no budget, not
   * accepted), the call is worth repeating: at once where another key is at hand, else as soon as the first of
   * those serves again that were only asked too often.
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
    const until = now + (error.retryAfterMs ?? rest);
    this.#rest(used, { until, passes: error.kind === 'rate_limited' });
    if (!keys.every(({ key }) => this.#isResting(key, now)))
      return again(error, error.kind, 1, 'another key is tried');
    const passing = keys.filter(({ key }) => this.#rests.get(key)?.passes);
    if (passing.length === 0 || passing.some(({ key }) => key === used)) return error;
    const soonest = Math.min(...passing.map((key) => this.#until(key)));
    return again(error, 'rate_limited', soonest - now, 'another key serves again in a moment');
  }

  #until({ key }: { key: string }): number {
    return this.#rests.get(key)?.until ?? 0;
  }

  #isResting(key: string, now: number): boolean {
    return this.#until({ key }) > now;
  }

  #rest(key: string, rest: Rest): void {
    this.#rests.delete(key);
    this.#rests.set(key, rest);
    const [oldest] = this.#rests.keys();
    if (this.#rests.size > rememberedKeys && oldest !== undefined) this.#rests.delete(oldest);
  }
}

/** The refusal of one key as a fault that another key heals. */
function again(
  { provider, message }: ProviderError,
  kind: ProviderErrorKind,
  retryAfterMs: number,
  hope: string,
): ProviderError {
  const told = `${message}; ${hope}`;
  return new ProviderError({ provider, kind, message: told, retryable: true, retryAfterMs });
}
