import { listRoute, retrieveRoute } from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { automationRunResource } from './automation-run-resource.ts';

export const listAutomationRuns = listRoute(
  automationRunResource,
  declareList({
    filters: {
      ...siteFilters,
      status: { property: 'status', kind: 'text' },
      trigger: { property: 'trigger', kind: 'text' },
    },
  }),
);

export const retrieveAutomationRun = retrieveRoute(automationRunResource);
