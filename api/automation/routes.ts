import type { Route } from '#api/shared/route-record.ts';
import { runNow } from './configs/run-now.ts';
import { changeConfig, showConfig } from './configs/show-and-change.ts';
import { cancelAutomation, pauseAutomation, resumeAutomation } from './runs/control.ts';
import { listAutomationRuns, retrieveAutomationRun } from './runs/read.ts';

export const automationRoutes: readonly Route[] = [
  showConfig,
  changeConfig,
  runNow,
  listAutomationRuns,
  retrieveAutomationRun,
  pauseAutomation,
  resumeAutomation,
  cancelAutomation,
];
