import type { EntityManager } from '@mikro-orm/postgresql';
import { encodeEvent } from '#api/shared/event-stream.ts';
import type { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { snakeCaseKeys } from '../snake-case-keys.ts';
import { newsPortion } from './account-news.ts';
import type { Entry, Source } from './source.ts';

/** The events of one run: placed by their number within it, ended by its result. */
export function runSource(
  em: EntityManager,
  { id, siteId }: Pick<Run, 'id' | 'siteId'>,
  after: number,
): Source {
  return {
    isOpenTo: ({ grantedSiteIds }) => !siteId || !grantedSiteIds || grantedSiteIds.has(siteId),
    begin: async () => after,
    async read(place) {
      const events = await em.find(
        RunEvent,
        { runId: id, sequence: { $gt: place } },
        { orderBy: { sequence: 'asc' }, limit: newsPortion, disableIdentityMap: true },
      );
      return { entries: events.map(entryOf), isMore: events.length === newsPortion };
    },
    pick: (news) =>
      news.flatMap(({ run }) =>
        run?.id === id ? { place: run.sequence, text: run.text, isLast: run.isLast } : [],
      ),
  };
}

function entryOf({ sequence, kind, data }: RunEvent): Entry {
  const text = encodeEvent({ id: String(sequence), event: kind, data: snakeCaseKeys(data) });
  return { place: sequence, text, isLast: kind === 'result' };
}
