import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PlannerActivities } from '#contracts/activities/planner.ts';
import { createEmbedKeywords } from './embed-keywords.ts';
import { createGroupKeywords } from './group-keywords.ts';
import { createLoadKeywords } from './load-keywords.ts';
import { createSaveClusters } from './save-clusters.ts';
import { createSearchKeywords } from './search-keywords.ts';

/** The steps of clustering. */
export function createPlannerActivities(dependencies: ActivityDependencies): PlannerActivities {
  return {
    loadKeywords: createLoadKeywords(dependencies),
    embedKeywords: createEmbedKeywords(dependencies),
    searchKeywords: createSearchKeywords(dependencies),
    groupKeywords: createGroupKeywords(dependencies),
    saveClusters: createSaveClusters(dependencies),
  };
}
