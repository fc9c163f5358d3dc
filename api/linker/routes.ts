import type { Route } from '#api/shared/route-record.ts';
import { batchLink } from './batch-process.ts';
import { showLinkGraph } from './graph.ts';
import { linkContent } from './process.ts';

export const linkerRoutes: readonly Route[] = [linkContent, batchLink, showLinkGraph];
