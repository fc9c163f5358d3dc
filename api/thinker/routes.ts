import type { Route } from '#api/shared/route-record.ts';
import { authorProfileRoutes } from './author-profiles/crud.ts';
import { strategyRoutes } from './strategies/crud.ts';

export const thinkerRoutes: readonly Route[] = [...authorProfileRoutes, ...strategyRoutes];
