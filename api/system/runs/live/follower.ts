import type { EventStream } from '#api/shared/event-stream.ts';
import type { AccountChannel, Listener } from './account-channel.ts';
import type { AccountNews } from './account-news.ts';
import type { Entry, Source } from './source.ts';
import type { Reader, Sight } from './who-may-read.ts';

/** What comes while a stored history is being sent waits in memory; when it is more, it is read from the database. */
const mostWaiting = 1000;

/**
 * Streams what is stored, then what comes, without a gap and nothing twice, until the source ends, its reader
 * leaves or may read no more.
 */
export class Follower implements Listener {
  readonly userId: string;
  readonly tokenVersion: number;
  readonly apiKeyId: string | null;
  readonly sessionId: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly #stream: EventStream;
  readonly #channel: AccountChannel;
  readonly #source: Source;
  readonly #over = Promise.withResolvers<void>();
  #isOver = false;
  /** The place of the last event sent or passed. */
  #place = 0;
  /** Null once the stored history is sent. */
  #waiting: Entry[] | null = [];
  #isOverrun = false;

  constructor(stream: EventStream, channel: AccountChannel, reader: Reader, source: Source) {
    this.userId = reader.userId;
    this.tokenVersion = reader.tokenVersion;
    this.apiKeyId = reader.apiKeyId;
    this.sessionId = reader.sessionId;
    this.tokenExpiresAt = reader.tokenExpiresAt;
    this.#stream = stream;
    this.#channel = channel;
    this.#source = source;
  }

  refuse(): void {
    this.#isOver = true;
    this.#over.resolve();
  }

  take(news: readonly AccountNews[], sight: Sight): void {
    if (!this.#source.isOpenTo(sight)) {
      this.refuse();
      return;
    }
    const entries = this.#source.pick(news, sight);
    if (this.#waiting === null) this.#send(entries);
    else if (this.#waiting.length + entries.length > mostWaiting) {
      this.#waiting = [];
      this.#isOverrun = true;
    } else this.#waiting.push(...entries);
  }

  /** Resolves when the stream is over; it is ended by then. */
  async run(): Promise<void> {
    const { signal } = this.#stream;
    signal.addEventListener('abort', () => this.refuse(), { once: true });
    try {
      // It may be over before it has begun, which no listener is told.
      if (signal.aborted) return;
      const newest = await this.#channel.join(this);
      this.#place = await this.#source.begin(newest, (text) => this.#stream.write(text));
      await this.#catchUp();
      await this.#over.promise;
    } finally {
      this.#channel.leave(this);
      this.#stream.end();
    }
  }

  /** Sends what is stored until nothing is left of it, then what came meanwhile. */
  async #catchUp(): Promise<void> {
    do {
      this.#isOverrun = false;
      await this.#sendStored();
    } while (this.#isOverrun && !this.#isOver);
    // Nothing is awaited here: what is handed out comes either before, and waits, or after.
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.#send(waiting);
  }

  /** Sends what is stored in portions, no faster than the client reads it. */
  async #sendStored(): Promise<void> {
    let isMore = true;
    while (isMore && !this.#isOver) {
      const sight = (await this.#channel.sights([this])).get(this);
      if (!sight || !this.#source.isOpenTo(sight)) {
        this.refuse();
        return;
      }
      const portion = await this.#source.read(this.#place, sight);
      for (const entry of portion.entries) {
        await this.#stream.drained();
        this.#sendOne(entry);
      }
      isMore = portion.isMore;
    }
  }

  #send(entries: readonly Entry[]): void {
    for (const entry of entries) {
      // A client that reads more slowly than things happen is sent the rest from the database, at its pace.
      if (this.#stream.isFull) {
        this.#waiting = [];
        this.#catchUp().catch(() => this.refuse());
        return;
      }
      this.#sendOne(entry);
    }
  }

  #sendOne({ place, text, isLast }: Entry): void {
    if (this.#isOver || place <= this.#place) return;
    this.#place = place;
    if (text !== null) this.#stream.write(text);
    if (isLast) this.refuse();
  }
}
