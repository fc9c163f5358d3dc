import type { AutomationSettings } from '#domain/automation/settings.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface AutomationRunInput extends RunInput {
  siteId: string;
  /** The day it was started, in the zone of the site's schedule: `2026-11-22`. */
  date: string;
  /** As they were when it was started: a change meanwhile is for the next run. */
  settings: AutomationSettings;
  /** Where a history goes on that was continued as a new one. */
  resumeAt?: { stage: number; batch: number };
  /** Batches before the history starts anew; absent: 50, far below 10,000 events. */
  batchesPerExecution?: number;
}

export interface AutomationRunOutput {
  /** Batches of all stages together. */
  batches: number;
  items: number;
  /** Runs of its batches that failed. */
  failed: number;
}

/** Takes a site from its keywords to review or publishing. */
export const automationRunContract = defineWorkflow<AutomationRunInput, AutomationRunOutput>({
  type: 'automationRun',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ siteId, date }) => `automation/${siteId}/${date}`,
});
