import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { type AccountNews, newestPosition, newsPortion, readAccountNews } from './account-news.ts';
import { type Reader, type Sight, whoMayRead } from './who-may-read.ts';

/** A reader that is handed what happens in its account, in order, for as long as it may read. */
export interface Listener extends Reader {
  /** @param news what is new; none where only the right to read was looked at */
  take(news: readonly AccountNews[], sight: Sight): void;
  /** It may read no more. */
  refuse(): void;
}

/**
 * The channel looks by itself this often: a lost notification costs a delay and not an event, and who may no
 * longer read leaves a silent stream.
 */
const lookMilliseconds = 5000;

interface ChannelOptions {
  orm: MikroORM;
  accountId: string;
  logger: Logger;
  /** Resolves when what is committed from then on is announced. */
  listening: Promise<void>;
}

/**
 * The news of one account in this process: read once, however many listen, and handed out from memory. Before
 * each time it asks which of them may still read; that look is later than the events, so nobody gets one that
 * was committed after they lost the right to it.
 */
export class AccountChannel {
  readonly #options: ChannelOptions;
  readonly #em: EntityManager;
  readonly #listeners = new Set<Listener>();
  readonly #timer: NodeJS.Timeout;
  #position: number | null = null;
  #isReading = false;
  #isAgain = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
    this.#em = forkForTenant(options.orm, options.accountId);
    this.#timer = setInterval(() => this.wake(), lookMilliseconds);
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /**
   * Adds a listener; what is read from now on is handed to it. What was committed before the answer is the
   * listener's own to read.
   *
   * @returns the newest position by now
   */
  async join(listener: Listener): Promise<number> {
    this.#listeners.add(listener);
    await this.#options.listening;
    this.#position ??= await newestPosition(this.#em, this.#options.accountId);
    return this.#position;
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Has what is new read and handed out; calls while it reads are one further reading. */
  wake(): void {
    this.#isAgain = true;
    if (!this.#isReading) void this.#readOn();
  }

  /** Which of these may read, and what. */
  sights<Who extends Reader>(readers: readonly Who[]): Promise<Map<Who, Sight>> {
    const { orm, accountId } = this.#options;
    return whoMayRead(orm, this.#em, accountId, readers);
  }

  async #readOn(): Promise<void> {
    this.#isReading = true;
    try {
      // Without a position nobody has joined: whoever does reads everything until then.
      while (this.#isAgain && this.#position !== null && !this.isEmpty) {
        this.#isAgain = false;
        const news = await readAccountNews(this.#em, this.#options.accountId, this.#position);
        await this.#handOut(news);
        this.#position = news.at(-1)?.position ?? this.#position;
        if (news.length === newsPortion) this.#isAgain = true;
      }
    } catch (error) {
      // The position has not moved: the next look finds what this one could not hand out.
      this.#options.logger.warn({ err: error }, 'run events: cannot be read');
    } finally {
      this.#isReading = false;
    }
  }

  async #handOut(news: readonly AccountNews[]): Promise<void> {
    const listeners = [...this.#listeners];
    const sights = await this.sights(listeners);
    for (const listener of listeners) {
      const sight = sights.get(listener);
      if (sight) listener.take(news, sight);
      else listener.refuse();
    }
  }
}
