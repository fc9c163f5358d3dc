import { automationRoutes } from './automation/routes.ts';
import { ruleRoutes } from './automation/rules/routes.ts';
import { billingRoutes } from './billing/routes.ts';
import { growthRoutes } from './growth/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { integrationRoutes } from './integration/routes.ts';
import { linkerRoutes } from './linker/routes.ts';
import { optimizerRoutes } from './optimizer/routes.ts';
import { plannerRoutes } from './planner/routes.ts';
import { publisherRoutes } from './publisher/routes.ts';
import type { Route } from './shared/route-record.ts';
import { systemRoutes } from './system/routes.ts';
import { thinkerRoutes } from './thinker/routes.ts';
import { writerRoutes } from './writer/routes.ts';

/** Every route below `/api/v1/`, room by room. */
export const allRoutes: readonly Route[] = [
  ...identityRoutes,
  ...plannerRoutes,
  ...writerRoutes,
  ...linkerRoutes,
  ...optimizerRoutes,
  ...publisherRoutes,
  ...ruleRoutes,
  ...integrationRoutes,
  ...billingRoutes,
  ...systemRoutes,
  ...thinkerRoutes,
  ...growthRoutes,
  ...automationRoutes,
];
