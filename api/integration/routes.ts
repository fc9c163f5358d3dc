import type { Route } from '#api/shared/route-record.ts';
import { createIntegration } from './integrations/create.ts';
import { integrationCrud } from './integrations/crud.ts';

export const integrationRoutes: readonly Route[] = [createIntegration, ...integrationCrud];
