import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { LinkerActivities } from '#contracts/activities/linker.ts';
import { createLinkText } from './link-text.ts';

/** What the linker's workflows do. */
export function createLinkerActivities(dependencies: ActivityDependencies): LinkerActivities {
  return { linkText: createLinkText(dependencies) };
}
