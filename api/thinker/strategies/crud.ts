import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { referencedSector, referencedSite } from '#api/shared/references.ts';
import { restoreRoute } from '#api/shared/restore.ts';
import { strategyBody, strategyPatch, strategyPut } from '#contracts/api/thinker/strategies.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Sector } from '#entities/identity/sector.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { Strategy } from '#entities/thinker/strategy.ts';
import { strategyResource as resource } from './strategy-resource.ts';

const permission = 'edit';

type Body = z.output<typeof strategyPatch>;

const list = declareList({
  search: ['name'],
  filters: { ...sectorFilters, is_active: { property: 'isActive', kind: 'boolean' } },
  ordering: { name: 'name' },
  hasTrash: true,
});

/** The site of a sector that is named alone. */
async function siteOfSector(em: EntityManager, sectorId: string): Promise<string> {
  const sector = await em.findOne(Sector, { id: sectorId }, { filters: { granted: false } });
  if (!sector) throw unprocessable('sector_id', 'Unknown sector');
  return sector.siteId;
}

/** Where it holds: a sector of a site, a site, or everywhere. What is not given is as it was. */
async function placeOf(em: EntityManager, body: Body, before?: Strategy) {
  const { site_id: asked = before?.siteId ?? null, sector_id: given } = body;
  // A sector is of its site: with another site the one of before is gone.
  const kept = asked === (before?.siteId ?? null) ? (before?.sectorId ?? null) : null;
  const sectorId = given === undefined ? kept : given;
  if (sectorId === null) {
    if (asked !== null) await referencedSite(em, asked);
    return { siteId: asked, sectorId };
  }
  const siteId = asked ?? (await siteOfSector(em, sectorId));
  await referencedSector(em, siteId, sectorId);
  return { siteId, sectorId };
}

/** Shares are of one whole; what has none takes what is left. Rounded, for a third has no end. */
function assertShares(sections: Body['section_logic'] = []): void {
  const sum = sections.reduce((total, { share = 0 }) => total + share, 0);
  if (sum > 1.001) throw unprocessable('section_logic', 'Shares must not add up to more than 1');
}

async function apply(em: EntityManager, strategy: Strategy, body: Body): Promise<void> {
  assertShares(body.section_logic);
  const columns = {
    ...(await placeOf(em, body, strategy)),
    name: body.name,
    description: body.description,
    promptTypes: body.prompt_types,
    sectionLogic: body.section_logic,
    isActive: body.is_active,
  };
  em.assign(strategy, columns, { ignoreUndefined: true });
}

export const strategyRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission,
    body: strategyBody,
    async make(em, body, { accountId }) {
      const strategy = em.create(Strategy, { accountId, name: body.name }, { persist: false });
      await apply(em, strategy, body);
      return strategy;
    },
  }),
  retrieveRoute(resource),
  updateRoute(resource, 'put', { permission, body: strategyPut, apply }),
  updateRoute(resource, 'patch', { permission, body: strategyPatch, apply }),
  deleteRoute(resource, permission, (em, { id }) => moveToTrash(em, Strategy, [id])),
  restoreRoute(resource, {
    permission,
    taken: { field: 'name', message: 'Another strategy has this name by now' },
  }),
];
