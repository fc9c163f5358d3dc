import type { Route } from '#api/shared/route-record.ts';
import { analyzeContent } from './analyze.ts';
import { batchOptimize } from './batch-optimize.ts';
import { optimizeContent } from './optimize.ts';
import { listOptimizations } from './tasks/list.ts';
import { showOptimization } from './tasks/retrieve.ts';

export const optimizerRoutes: readonly Route[] = [
  optimizeContent,
  batchOptimize,
  analyzeContent,
  listOptimizations,
  showOptimization,
];
