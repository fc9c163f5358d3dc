import type { EntityManager } from '@mikro-orm/postgresql';
import { encodeEvent } from '#api/shared/event-stream.ts';
import { Account } from '#entities/identity/account.ts';
import { type AccountNews, newsPortion, readAccountNews } from './account-news.ts';
import type { Entry, Source } from './source.ts';
import type { Sight } from './who-may-read.ts';

/**
 * What happens in an account: the events of all runs that the reader may see, and the balance.
 *
 * @param lastEventId where the reader goes on; undefined: from now on, begun with the balance, so that there is
 *   an id to go on from before anything happens. One that is none of this account's replays from the start
 */
export function accountSource(
  em: EntityManager,
  accountId: string,
  lastEventId: string | undefined,
): Source {
  return {
    isOpenTo: () => true,
    async begin(newest, write) {
      if (lastEventId !== undefined) return placeOf(lastEventId, newest);
      const { credits } = await em.findOneOrFail(
        Account,
        { id: accountId },
        { fields: ['credits'] },
      );
      write(encodeEvent({ id: String(newest), event: 'balance', data: { balance: credits } }));
      return newest;
    },
    async read(place, sight) {
      const news = await readAccountNews(em, accountId, place);
      return { entries: visible(news, sight), isMore: news.length === newsPortion };
    },
    pick: visible,
  };
}

function placeOf(lastEventId: string, newest: number): number {
  const place = Number(lastEventId);
  return Number.isInteger(place) && place > 0 && place <= newest ? place : 0;
}

/** Runs of no site are everybody's, as in the list of runs. */
function visible(news: readonly AccountNews[], { grantedSiteIds }: Sight): Entry[] {
  return news.map(({ position, text, run }) => {
    const isSeen = !run?.siteId || !grantedSiteIds || grantedSiteIds.has(run.siteId);
    return { place: position, text: isSeen ? text : null, isLast: false };
  });
}
