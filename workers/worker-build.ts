import type { WorkerOptions } from '@temporalio/worker';

/** A build of the workflows, by which Temporal tells workers apart while two builds are deployed. */
export interface WorkerBuild {
  deploymentName: string;
  buildId: string;
}

/** The build that the environment names, or null: then workers are not versioned. */
export function readWorkerBuild(environment: {
  WORKER_DEPLOYMENT: string;
  WORKER_BUILD_ID?: string | undefined;
}): WorkerBuild | null {
  const { WORKER_DEPLOYMENT: deploymentName, WORKER_BUILD_ID: buildId } = environment;
  return buildId === undefined ? null : { deploymentName, buildId };
}

/**
 * Options of the worker that runs workflows. Those that do not say otherwise (workflows/versioning.ts) move on to the
 * build that is current. Workers of activities are not versioned: activities of both builds are served by all.
 */
export function versioned(
  version: WorkerBuild | null,
): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (!version) return {};
  return {
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version,
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  };
}
