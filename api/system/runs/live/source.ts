import type { AccountNews } from './account-news.ts';
import type { Sight } from './who-may-read.ts';

/** An event at its place in a stream. */
export interface Entry {
  place: number;
  /** Null: the reader may not see it, and goes past it. */
  text: string | null;
  /** Nothing comes after it. */
  isLast: boolean;
}

/** What is streamed. */
export interface Source {
  /** Whether the stream as a whole may still be read. */
  isOpenTo(sight: Sight): boolean;
  /**
   * The place to go on after.
   *
   * @param newestPosition of the account: everything after it is handed out
   * @param write sends something that is in no history
   */
  begin(newestPosition: number, write: (text: string) => void): Promise<number>;
  /** A portion of what is stored after a place, and whether there may be more. */
  read(after: number, sight: Sight): Promise<{ entries: Entry[]; isMore: boolean }>;
  /** Those of the account's news that are of this stream. */
  pick(news: readonly AccountNews[], sight: Sight): Entry[];
}
