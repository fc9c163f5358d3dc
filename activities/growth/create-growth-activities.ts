import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { GrowthActivities } from '#contracts/activities/growth.ts';
import { createFinishTitles } from './finish-titles.ts';
import { createSearchTitles } from './search-titles.ts';

/** What the growth modules do besides asking models. */
export function createGrowthActivities(dependencies: ActivityDependencies): GrowthActivities {
  return {
    searchTitles: createSearchTitles(dependencies),
    finishTitles: createFinishTitles(dependencies),
  };
}
