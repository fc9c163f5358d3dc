import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { strategyRow } from '#contracts/api/thinker/strategies.ts';
import { Strategy } from '#entities/thinker/strategy.ts';

/** A strategy as the API answers it. */
export const strategyResource: Resource<Strategy, typeof strategyRow> = {
  entity: Strategy,
  path: 'system/strategies/',
  tag: 'Thinker',
  noun: 'strategy',
  throttle: 'system',
  deletion: 'Texts are written without it from then on. Can be brought back from the Trash.',
  row: strategyRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
  present: (strategy) => ({
    ...presentRow(strategy),
    site_id: strategy.siteId ?? null,
    sector_id: strategy.sectorId ?? null,
    name: strategy.name,
    description: strategy.description,
    prompt_types: strategy.promptTypes,
    section_logic: strategy.sectionLogic,
    is_active: strategy.isActive,
  }),
};
