import type { Route } from './shared/route-record.ts';

/** Every route below `/api/v1/`, room by room. */
export const allRoutes: readonly Route[] = [];
