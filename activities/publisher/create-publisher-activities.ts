import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { PublisherActivities } from '#contracts/activities/publisher.ts';
import { createPreparePublication } from './prepare-publication.ts';
import { createPublishPost } from './publish-post.ts';
import { createFailPublication, createSavePublication } from './save-publication.ts';

/** The steps of putting a content on a destination. */
export function createPublisherActivities(dependencies: ActivityDependencies): PublisherActivities {
  return {
    preparePublication: createPreparePublication(dependencies),
    publishPost: createPublishPost(dependencies),
    savePublication: createSavePublication(dependencies),
    failPublication: createFailPublication(dependencies),
  };
}
