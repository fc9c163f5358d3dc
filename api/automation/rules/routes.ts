import type { Route } from '#api/shared/route-record.ts';
import { scheduledTaskRoutes } from '../scheduled-tasks/crud.ts';
import { retryScheduledTask } from '../scheduled-tasks/retry.ts';
import { ruleRoutes as crud } from './crud.ts';
import { dryRunRule } from './dry-run.ts';
import { executeRule } from './execute.ts';
import { disableRule, enableRule } from './switch.ts';
import { testRule } from './test-conditions.ts';

/** Rules and their executions. */
export const ruleRoutes: readonly Route[] = [
  ...crud,
  testRule,
  dryRunRule,
  executeRule,
  enableRule,
  disableRule,
  ...scheduledTaskRoutes,
  retryScheduledTask,
];
