import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ResearchActivities } from '#contracts/activities/research.ts';
import { createFinishResearch } from './finish-research.ts';
import { createReadPages } from './read-pages.ts';
import { createSearchWeb } from './search-web.ts';

/** The tools of research, and its end. */
export function createResearchActivities(dependencies: ActivityDependencies): ResearchActivities {
  return {
    searchWeb: createSearchWeb(dependencies),
    readPages: createReadPages(dependencies),
    finishResearch: createFinishResearch(dependencies),
  };
}
