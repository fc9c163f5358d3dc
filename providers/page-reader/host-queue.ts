import { setTimeout as wait } from 'node:timers/promises';
import { UnreadablePage } from './page-reader.ts';

/** A host is asked once a second at most (spec/growth.md); one that asks for more gets up to ten. */
const leastPauseMilliseconds = 1000;
const mostPauseMilliseconds = 10_000;

/** Half of what a turn of research has for its pages: whoever would wait longer gives up anyway, and holds up others. */
const longestWaitMilliseconds = 60_000;

/** Hosts remembered; who is forgotten has not been asked for a long time. */
const mostHosts = 1000;

/** Lets requests to one host pass one after the other, with a pause between their beginnings. */
export class HostQueue {
  readonly #freeAt = new Map<string, number>();
  readonly #pauses = new Map<string, number>();

  /** @param seconds between two requests, as the host asks for it */
  slowDown(host: string, seconds: number): void {
    this.#pauses.set(host, Math.min(mostPauseMilliseconds, seconds * 1000));
  }

  /**
   * Waits for this host's next turn.
   *
   * @throws UnreadablePage where too many wait already
   */
  async turn(host: string, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#freeAt.get(host) ?? 0);
    if (at - now > longestWaitMilliseconds) {
      throw new UnreadablePage('The site is asked for too many pages just now.');
    }
    const pause = Math.max(leastPauseMilliseconds, this.#pauses.get(host) ?? 0);
    // Written anew, so that the map is in the order of the last turns.
    this.#freeAt.delete(host);
    this.#freeAt.set(host, at + pause);
    this.#forgetOldest();
    if (at > now) await wait(at - now, undefined, { signal });
  }

  #forgetOldest(): void {
    const [oldest] = this.#freeAt.keys();
    if (this.#freeAt.size <= mostHosts || oldest === undefined) return;
    this.#freeAt.delete(oldest);
    this.#pauses.delete(oldest);
  }
}
