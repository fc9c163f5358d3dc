import type { EntityManager, FilterObject } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { conditionsOf } from '#api/shared/lists/conditions.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { autoClusterBody } from '#contracts/api/planner/clustering.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { ClusterSettings, KeywordSelection } from '#domain/planner/cluster-settings.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { Sector } from '#entities/identity/sector.ts';
import { clusteringStart } from '#entities/planner/clustering-start.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { chooseKeywords } from '#entities/planner/propose-clustering.ts';
import { startRun } from '#entities/system/start-run.ts';
import { keywordList } from './list.ts';

type Body = z.output<typeof autoClusterBody>;

/** Tens of thousands are counted; only to say what is wrong with some are they read. */
async function assertOfSector(em: EntityManager, sectorId: string, ids: string[]): Promise<void> {
  const count = await em.count(Keyword, { id: { $in: ids }, sectorId, deletedAt: null });
  if (count === ids.length) return;
  const chosen = await findRows(em, Keyword, ids);
  if (chosen.some((keyword) => keyword.sectorId !== sectorId)) {
    throw unprocessable('ids', 'Keywords must belong to the selected sector');
  }
}

/** The sector of the request and the keywords in it that were asked for. */
async function clusterable(em: EntityManager, body: Body) {
  const { sector_id: sectorId, ids, filter, include_clustered: includeClustered } = body;
  if (ids && filter) {
    throw unprocessable('filter', 'Choose keywords by ids or by a filter, not by both');
  }
  const sector = await em.findOne(Sector, { id: sectorId }, { filters: { granted: false } });
  if (!sector) throw unprocessable('sector_id', 'Sector must belong to your account');
  await referencedSite(em, sector.siteId);
  if (ids) await assertOfSector(em, sectorId, ids);
  const where = filter ? (conditionsOf(keywordList, filter) as FilterObject<Keyword>[]) : [];
  const keywordIds = await chooseKeywords(em, sector, { ids, includeClustered, where });
  return { sector, keywordIds };
}

/** As it is shown again with the proposal; ids are counted there, not repeated. */
function selectionOf({ filter, include_clustered: includeClustered }: Body): KeywordSelection {
  return { ...(filter && { filter }), includeClustered };
}

function settingsOf({ tightness, minimum_size, intent_wall }: Body): ClusterSettings {
  return { tightness, minimumSize: minimum_size, intentWall: intent_wall };
}

/** The same choice of keywords is the same work, whatever the settings: one run of it at a time. */
function selectionKeyOf({ ids, filter, include_clustered: includeClustered }: Body): string {
  const chosen = ids ? stableHash(ids) : filter && stableHash([JSON.stringify(filter)]);
  return `${chosen ?? 'all'}${includeClustered ? '-anew' : ''}`;
}

export const autoCluster = route(
  {
    method: 'post',
    path: 'planner/keywords/auto_cluster/',
    tag: 'Planner',
    throttle: 'planner_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Group keywords into clusters',
    description:
      'Up to 100,000 keywords. New keywords join clusters they fit; clusters that somebody has named, filled ' +
      'or locked keep their names and keywords. With `preview` nothing is changed until the proposal is accepted. ' +
      'The price of a request is held; charged is the share of the keywords that were not clustered before or whose ' +
      'cluster had to be named.',
    body: autoClusterBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { body } = call;
    const started = await call.em.transactional(async (em) => {
      const { sector, keywordIds } = await clusterable(em, body);
      const start = await clusteringStart(em, {
        sector,
        keywordIds,
        selectionKey: selectionKeyOf(body),
        selection: selectionOf(body),
        settings: settingsOf(body),
        isPreview: body.preview || body.include_clustered,
      });
      return startRun(em, starterOf(call), start);
    });
    return accepted(call, started);
  },
);
