/** Where an optimising comes from (spec/domain.md, OptimizationTask). */
export const entryPoints = ['writer', 'wordpress_sync', 'external_sync', 'manual'] as const;
export const optimizationStatuses = ['pending', 'running', 'completed', 'failed'] as const;
