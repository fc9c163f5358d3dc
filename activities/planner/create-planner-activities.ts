import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PlannerActivities } from '#contracts/activities/planner.ts';
import { createAwaitWord } from './clustering/await-word.ts';
import { createCloseProposal } from './clustering/close-proposal.ts';
import { createEmbedKeywords } from './clustering/embed-keywords.ts';
import { createFinishClustering } from './clustering/finish-clustering.ts';
import { createGroupKeywords } from './clustering/group-keywords.ts';
import { createLoadKeywords } from './clustering/load-keywords.ts';
import { createSaveClusters } from './clustering/save-clusters.ts';
import { createSaveGroups } from './clustering/save-groups.ts';
import { createSearchKeywords } from './search-keywords.ts';

/** The steps of clustering. */
export function createPlannerActivities(dependencies: ActivityDependencies): PlannerActivities {
  return {
    loadKeywords: createLoadKeywords(dependencies),
    embedKeywords: createEmbedKeywords(dependencies),
    searchKeywords: createSearchKeywords(dependencies),
    groupKeywords: createGroupKeywords(dependencies),
    awaitWord: createAwaitWord(dependencies),
    saveGroups: createSaveGroups(dependencies),
    finishClustering: createFinishClustering(dependencies),
    saveClusters: createSaveClusters(dependencies),
    closeProposal: createCloseProposal(dependencies),
  };
}
