import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';
import { suggestTitles } from './growth/suggest-titles.ts';
import { previewPrompt } from './thinker/preview-prompt.ts';
import { tryImage } from './thinker/try-image.ts';
import { tryKey } from './thinker/try-key.ts';
import { tryPrompt } from './thinker/try-prompt.ts';
import { reparseContent } from './writer/reparse-content.ts';

/**
 * With worker versioning on (WORKER_BUILD_ID), these end with the build they began with: somebody looks at the screen
 * for their answer, so they are over before a deployment is, and a build that is drained waits for nothing longer than
 * an outage. All others move on to the new build (`defaultVersioningBehavior` of the workers): they wait for people,
 * for vendors or for children, up to weeks, and are changed by `patched()`.
 */
const pinned = (): { versioningBehavior?: 'PINNED' } =>
  // A server refuses the answers of an unversioned worker that name a behaviour.
  workflowInfo().currentDeploymentVersion?.deploymentName ? { versioningBehavior: 'PINNED' } : {};

setWorkflowOptions(pinned, previewPrompt);
setWorkflowOptions(pinned, reparseContent);
setWorkflowOptions(pinned, suggestTitles);
setWorkflowOptions(pinned, tryImage);
setWorkflowOptions(pinned, tryKey);
setWorkflowOptions(pinned, tryPrompt);
