import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { AppError } from '#contracts/shared/app-error.ts';
import { AccountChannel } from './live/account-channel.ts';
import { listenForNews } from './live/listen-for-news.ts';

/** More than one person's tabs and scripts need; a loop that opens streams must not use up the process. */
const mostStreamsOfUser = 20;

/** A place at the news of an account. */
export interface Seat {
  channel: AccountChannel;
  /** Gives the place back. */
  leave(): void;
}

/** What happens in accounts, for the open streams of this process. */
export interface RunEventFeed {
  /**
   * Takes a place at the news of an account. The account's channel lives as long as somebody sits there.
   *
   * @throws AppError `rate_limited` when the user has too many streams open here
   */
  enter(userId: string, accountId: string): Seat;
  /** Open streams of this process. */
  countListeners(): number;
  close(): Promise<void>;
}

interface FeedOptions {
  orm: MikroORM;
  /** For the one connection that listens. */
  databaseUrl: string;
  logger: Logger;
}

/** Any number of processes share the events through PostgreSQL; each reads those of the accounts it streams. */
export function createRunEventFeed({ orm, databaseUrl, logger }: FeedOptions): RunEventFeed {
  const channels = new Map<string, { channel: AccountChannel; seats: number }>();
  const streams = new Map<string, number>();
  const listening = listenForNews(databaseUrl, logger, {
    onNews: (accountId) => channels.get(accountId)?.channel.wake(),
    onReturn() {
      for (const { channel } of channels.values()) channel.wake();
    },
  });
  const channelOf = (accountId: string) => {
    const known = channels.get(accountId);
    if (known) return known;
    const options = { orm, accountId, logger, listening: listening.begin() };
    const opened = { channel: new AccountChannel(options), seats: 0 };
    channels.set(accountId, opened);
    return opened;
  };
  return {
    enter(userId, accountId) {
      const open = streams.get(userId) ?? 0;
      if (open >= mostStreamsOfUser) throw tooManyStreams();
      streams.set(userId, open + 1);
      const used = channelOf(accountId);
      used.seats += 1;
      return {
        channel: used.channel,
        leave() {
          const left = (streams.get(userId) ?? 1) - 1;
          if (left > 0) streams.set(userId, left);
          else streams.delete(userId);
          used.seats -= 1;
          if (used.seats > 0) return;
          used.channel.close();
          channels.delete(accountId);
        },
      };
    },
    countListeners: () => [...streams.values()].reduce((sum, open) => sum + open, 0),
    async close() {
      for (const { channel } of channels.values()) channel.close();
      await listening.close();
    },
  };
}

function tooManyStreams(): AppError {
  const reason = `At most ${mostStreamsOfUser} streams of one user are open at once: close one.`;
  return new AppError('rate_limited', {
    errors: { non_field_errors: [reason] },
    headers: { 'Retry-After': '5' },
  });
}
